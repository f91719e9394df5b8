'use client';

import { useEffect, useRef } from 'react';
import type { AddressView } from '@/features/accounts/account-queries';

/** An address that was added on this page is the one that the shopper means. */
export function useNewAddress(addresses: AddressView[], onChosen: () => void): void {
  const known = useRef(addresses);
  useEffect(() => {
    const added = addresses.find(({ id }) => !known.current.some((before) => before.id === id));
    known.current = addresses;
    const radio = added && document.getElementById(`address-${added.id}`);
    if (!(radio instanceof HTMLInputElement)) return;
    radio.checked = true;
    radio.focus();
    onChosen();
  }, [addresses, onChosen]);
}

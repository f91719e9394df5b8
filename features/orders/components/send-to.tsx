'use client';

import type { AddressView } from '@/features/accounts/account-queries';
import { useWords } from '@/i18n/client-words';

/** The chosen address once more, beside the amount: what is about to be ordered, at a glance. */
export function SendTo({ address }: { address: AddressView | undefined }) {
  const t = useWords('checkout');
  if (!address) return null;
  const { receiver, mobile, region, place } = address;
  return (
    <p className="mt-3 text-ink-2 text-xs tabular-nums">
      {t('sendTo', { receiver, mobile })}
      <br />
      {region} {place}
    </p>
  );
}

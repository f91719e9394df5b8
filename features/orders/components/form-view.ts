import type { ReactNode } from 'react';
import type { AddressView } from '@/features/accounts/account-queries';
import type { Fen } from '@/lib/money';
import type { RefusedLine } from '@/lib/shop-error';

export type FormView = {
  who: string;
  checkoutKey: string;
  totalFen: Fen;
  freightFen: Fen;
  addresses: AddressView[];
  defaultAddressId: number | undefined;
  chosenAddressId: number | undefined;
  refused: RefusedLine[];
  takesAlipay: boolean;
  payMinutes: number;
  remarkLimit: number;
};

/** What the server renders into the form. */
export type CheckoutSlots = { newAddress: ReactNode; goods: ReactNode; sums: ReactNode };

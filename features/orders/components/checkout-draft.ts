import { findInTab, forgetInTab, keepInTab } from '@/components/ui/tab-memory';

/** What the shopper has chosen and typed on the checkout page. */
export type Choices = { addressId: string; payMethod: string; remark: string };

type Draft = {
  who: string;
  choices: Choices;
  /** The addresses that there were to choose from, and which of them came chosen. */
  offered: string;
};

const place = 'checkout';

/** Kept in this tab until the order is placed, so that a detour (login, reload, a look at the cart) loses nothing. */
export const keepDraft = (draft: Draft): void => keepInTab(place, draft);

/** Only of this shopper; without the address when others are offered by now, or another one comes chosen. */
export function findDraft({ who, offered }: Omit<Draft, 'choices'>): Partial<Choices> | undefined {
  const draft = findInTab<Draft>(place);
  if (draft?.who !== who) return undefined;
  const { addressId, ...rest } = draft.choices;
  return draft.offered === offered ? { ...rest, addressId } : rest;
}

export const forgetDraft = (): void => forgetInTab(place);

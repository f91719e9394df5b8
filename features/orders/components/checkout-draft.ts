/** What the shopper has chosen and typed on the checkout page. */
export type Choices = { addressId: string; payMethod: string; remark: string };

type Draft = { who: string; choices: Choices };

const place = 'checkout';

/** Kept in this tab until the order is placed, so that a detour (login, reload, a look at the cart) loses nothing. */
export function keepDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // the browser keeps nothing: a convenience less
  }
}

/** Only of this shopper. */
export function findDraft(who: string): Choices | undefined {
  try {
    const draft: Draft | null = JSON.parse(sessionStorage.getItem(place) ?? 'null');
    return draft?.who === who ? draft.choices : undefined;
  } catch {
    return undefined;
  }
}

export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(place);
  } catch {
    // nothing was kept
  }
}

/** What the shopper has chosen and typed on the checkout page. */
export type Choices = { addressId: string; payMethod: string; remark: string };

type Draft = { who: string; key: string; isSent: boolean; choices: Choices };

const place = 'checkout';

/** Kept in this tab, so that a detour (login, reload, a look at the cart) loses nothing. */
export function keepDraft(who: string, key: string, choices: Choices): void {
  write({ who, key, isSent: false, choices });
}

export function noteDraftSent(key: string): void {
  const draft = read();
  if (draft) write({ ...draft, key, isSent: true });
}

/** Of this shopper, and not of an order that was placed; on the very page that placed it, Back shows it again. */
export function findDraft(who: string, key: string): Choices | undefined {
  const draft = read();
  return draft?.who === who && (!draft.isSent || draft.key === key) ? draft.choices : undefined;
}

function read(): Draft | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function write(draft: Draft): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // the browser keeps nothing: a convenience less
  }
}

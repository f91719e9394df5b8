import { once } from '../../lib/once.ts';
import type { RefusalCode } from '../../lib/shop-error.ts';

/** Said before anybody looked whether the key has its order. */
export const withoutLooking: (RefusalCode | undefined)[] = ['busy', 'unavailable', 'too-many-tries'];

type Attempts = { running: number; areSeveral: boolean; allEnded: Promise<void>; tellAll: () => void };

/** One of the posts of a checkout that this process works on at the same time. */
export type Attempt = {
  end: () => void;
  /** Whether there was another one meanwhile: what this one was told, that one may make untrue. */
  hadOthers: () => boolean;
  /** Resolves when the others have ended, too. */
  othersEnded: Promise<void>;
};

export function beginAttempt(userId: number, checkoutKey: string): Attempt {
  const all = once('checkout-attempts', () => new Map<string, Attempts>());
  const key = `${userId} ${checkoutKey}`;
  const these = all.get(key) ?? noAttempts();
  all.set(key, these);
  these.running += 1;
  these.areSeveral ||= these.running > 1;
  const end = () => {
    these.running -= 1;
    if (these.running > 0) return;
    all.delete(key);
    these.tellAll();
  };
  return { end, hadOthers: () => these.areSeveral, othersEnded: these.allEnded };
}

function noAttempts(): Attempts {
  let tellAll = () => {};
  const allEnded = new Promise<void>((resolve) => {
    tellAll = resolve;
  });
  return { running: 0, areSeveral: false, allEnded, tellAll };
}

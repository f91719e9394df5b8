import { isOutage } from './outage.ts';
import { readsUntil } from './request-id.ts';
import { ShopError } from './shop-error.ts';
import { type Caller, thisCaller, tracedTogether } from './trace.ts';
import { within } from './within.ts';

export type Settled<Result> = { ok: true; value: Result } | { ok: false; error: unknown };

type Waiting<Item, Result> = {
  item: Item;
  caller: Caller;
  since: number;
  isAlone: boolean;
  resolve: (value: Result) => void;
  reject: (error: unknown) => void;
};

type Options<Item> = {
  /** What the group does, in a trace. */
  name: string;
  /** The largest group. */
  most: number;
  /** So many groups may run at a time; another one than the first starts only when it is as large as can be. */
  lanes?: number;
  /** Items of the same key are never in one group. */
  keyOf?: (item: Item) => unknown;
  /** Beyond this many waiting items the lane answers `busy` at once. */
  queueLimit?: number;
  /** An item that has waited longer is answered `busy`. */
  waitLimitMs?: number;
};

/**
 * A lane: calls that arrive while one is running wait, and then run as one group. No timer forms it, so a lone call
 * never waits. `run` answers each member of its group. When it fails as a whole the members come first and one by one,
 * so that a bad one never fails its neighbours; a refusal is told to all of them, an outage also to those who wait.
 */
export function together<Item, Result>(
  run: (items: Item[]) => Promise<Settled<Result>[]>,
  { name, most, lanes = 1, keyOf, queueLimit = 1_000, waitLimitMs = 2_000 }: Options<Item>,
) {
  let waiting: Waiting<Item, Result>[] = [];
  let running = 0;

  return (item: Item) => inTime(enter(item));

  function enter(item: Item) {
    return new Promise<Result>((resolve, reject) => {
      if (waiting.length >= queueLimit) return reject(new ShopError('busy', null));
      waiting.push({ item, caller: thisCaller(), since: Date.now(), isAlone: false, resolve, reject });
      if (running === 0 || (running < lanes && waiting.length >= most)) void work();
    });
  }

  async function work() {
    running += 1;
    const watch = setInterval(refuseLate, waitLimitMs / 4); // the group that runs may be stuck
    while (waiting.length > 0 && (running === 1 || waiting.length >= most)) {
      refuseLate();
      const group = takeGroup();
      if (group.length > 0) await answer(group);
    }
    clearInterval(watch);
    running -= 1;
  }

  function refuseLate() {
    const now = Date.now();
    refuse(
      waiting.filter(({ since }) => now - since > waitLimitMs),
      new ShopError('busy', null),
    );
    waiting = waiting.filter(({ since }) => now - since <= waitLimitMs);
  }

  function takeGroup() {
    if (waiting[0]?.isAlone) return waiting.splice(0, 1);
    const keys = new Set<unknown>();
    const group: Waiting<Item, Result>[] = [];
    const rest: Waiting<Item, Result>[] = [];
    for (const one of waiting) {
      const key = keyOf ? keyOf(one.item) : one;
      const mayJoin = group.length < most && !keys.has(key);
      if (mayJoin) keys.add(key);
      (mayJoin ? group : rest).push(one);
    }
    waiting = rest;
    return group;
  }

  async function answer(group: Waiting<Item, Result>[]): Promise<void> {
    try {
      const callers = group.map(({ caller }) => caller);
      const results = await tracedTogether(name, callers, () => run(group.map(({ item }) => item)));
      group.forEach(({ resolve, reject }, i) => {
        const result = results[i];
        if (result?.ok) resolve(result.value);
        else reject(result?.error ?? new Error('a group must answer each of its members'));
      });
    } catch (error) {
      const again = group.map((one) => ({ ...one, since: Date.now(), isAlone: true }));
      if (group.length > 1 && !isForAll(error)) waiting.unshift(...again);
      else refuse(isOutage(error) ? [...group, ...waiting.splice(0)] : group, error);
    }
  }

  function refuse(those: Waiting<Item, Result>[], error: unknown) {
    for (const { reject } of those) reject(error);
  }
}

/** A page waits no longer than it may read, although the group goes on for others. */
function inTime<Result>(answer: Promise<Result>): Promise<Result> {
  const until = readsUntil();
  if (until === Number.POSITIVE_INFINITY) return answer;
  return within(until - Date.now(), answer, () => new ShopError('busy', null));
}

const isForAll = (error: unknown) => isOutage(error) || error instanceof ShopError;

/** What one member of a group came to: its value, or what it threw. */
export function settle<Result>(decide: () => Result): Settled<Result> {
  try {
    return { ok: true, value: decide() };
  } catch (error) {
    return { ok: false, error };
  }
}

import { afterEach, describe, expect, test, vi } from 'vitest';
import { Outage } from './outage.ts';
import { asRequest, readsUntil } from './request-id.ts';
import { ShopError } from './shop-error.ts';
import { type Settled, settle, together } from './together.ts';

type Options = Parameters<typeof together<string, string>>[1];

/** A lane whose groups go on when the test says so. */
function aLane(options: Partial<Options> = {}) {
  const groups: string[][] = [];
  const answers: ((answer: Settled<string>[] | Error) => void)[] = [];
  const lane = together<string, string>(
    (items) =>
      new Promise((resolve, reject) => {
        groups.push(items);
        answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      }),
    { name: 'group', most: 32, ...options },
  );
  const finish = async (answer?: Settled<string>[] | Error) => {
    answers.shift()?.(answer ?? (groups.at(-1) ?? []).map((item) => ({ ok: true, value: `${item}!` })));
    await settled();
  };
  return {
    call: (item: string) => wordOf(lane(item)),
    groups,
    finish,
    fail: (error: Error) => finish(error),
  };
}

/** The answer, the code of the refusal or what the error says. */
const wordOf = (call: Promise<string>) =>
  call.catch((error: Error) => (error instanceof ShopError ? error.code : error.message));

/** Everything that can go on without time has gone on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

afterEach(() => void vi.useRealTimers());

describe('calls that arrive together', () => {
  test('a lone call does not wait for others', async () => {
    const { call, groups, finish } = aLane();
    const answer = call('a');
    expect(groups).toEqual([['a']]);
    await finish();
    expect(await answer).toBe('a!');
  });

  test('calls that come while one runs form one group, in order of arrival', async () => {
    const { call, groups, finish } = aLane();
    const calls = ['a', 'b', 'c', 'd'].map(call);
    await finish();
    expect(groups).toEqual([['a'], ['b', 'c', 'd']]);
    await finish();
    expect(await Promise.all(calls)).toEqual(['a!', 'b!', 'c!', 'd!']);
  });

  test('a second group runs beside the first only when it is whole', async () => {
    const { call, groups, finish } = aLane({ most: 2, lanes: 2 });
    const calls = ['a', 'b', 'c', 'd', 'e', 'f'].map(call);
    expect(groups).toEqual([['a'], ['b', 'c']]);
    await finish([{ ok: true, value: 'a!' }]);
    expect(groups.slice(2)).toEqual([['d', 'e']]);
    await finish([
      { ok: true, value: 'b!' },
      { ok: true, value: 'c!' },
    ]);
    expect(groups.slice(3)).toEqual([]);
    await finish([
      { ok: true, value: 'd!' },
      { ok: true, value: 'e!' },
    ]);
    expect(groups.slice(3)).toEqual([['f']]);
    await finish();
    expect(await Promise.all(calls)).toEqual(['a!', 'b!', 'c!', 'd!', 'e!', 'f!']);
  });

  test('a group is never larger than allowed', async () => {
    const { call, groups, finish } = aLane({ most: 2 });
    const calls = ['a', 'b', 'c', 'd', 'e', 'f'].map(call);
    for (let i = 0; i < 4; i += 1) await finish();
    expect(groups).toEqual([['a'], ['b', 'c'], ['d', 'e'], ['f']]);
    expect(await Promise.all(calls)).toHaveLength(6);
  });

  test('two of one key are never in one group, and keep their order', async () => {
    const { call, groups, finish } = aLane({ keyOf: (item) => item[0] });
    const calls = ['x1', 'a1', 'a2', 'b1', 'a3', 'b2'].map(call);
    for (let i = 0; i < 4; i += 1) await finish();
    expect(groups).toEqual([['x1'], ['a1', 'b1'], ['a2', 'b2'], ['a3']]);
    expect(await Promise.all(calls)).toHaveLength(6);
  });

  test('each member has an answer of its own', async () => {
    const { call, finish } = aLane();
    const calls = ['a', 'b', 'c'].map(call);
    await finish();
    const refused = settle(() => {
      throw new ShopError('no-address', null);
    });
    await finish([refused, settle(() => 'fine')]);
    expect(await Promise.all(calls)).toEqual(['a!', 'no-address', 'fine']);
  });

  test('a member that the group forgot is told so', async () => {
    const { call, finish } = aLane();
    const calls = ['a', 'b', 'c'].map(call);
    await finish();
    await finish([{ ok: true, value: 'only b' }]);
    expect(await Promise.all(calls)).toEqual(['a!', 'only b', 'a group must answer each of its members']);
  });

  test('the lane is free again after it was empty', async () => {
    const { call, groups, finish } = aLane();
    const first = call('a');
    await finish();
    await first;
    const second = call('b');
    expect(groups).toEqual([['a'], ['b']]);
    await finish();
    expect(await second).toBe('b!');
  });
});

describe('a group that fails as a whole', () => {
  test('is run again one by one before anybody else, and only the bad one fails', async () => {
    const { call, groups, finish, fail } = aLane();
    const calls = ['a', 'b', 'c', 'd'].map(call);
    await finish();
    const late = call('e');
    await fail(new Error('b is broken'));
    await fail(new Error('b is broken'));
    for (let i = 0; i < 3; i += 1) await finish();
    expect(groups).toEqual([['a'], ['b', 'c', 'd'], ['b'], ['c'], ['d'], ['e']]);
    expect(await Promise.all([...calls, late])).toEqual(['a!', 'b is broken', 'c!', 'd!', 'e!']);
  });

  test('by a refusal is told to its members alone', async () => {
    const { call, groups, finish, fail } = aLane({ most: 2 });
    const calls = ['a', 'b', 'c', 'd'].map(call);
    await finish();
    await fail(new ShopError('busy', null));
    await finish();
    expect(groups).toEqual([['a'], ['b', 'c'], ['d']]);
    expect(await Promise.all(calls)).toEqual(['a!', 'busy', 'busy', 'd!']);
  });

  test('by an outage is told at once to all, those who wait included', async () => {
    const { call, groups, fail } = aLane({ most: 2 });
    const calls = ['a', 'b', 'c', 'd'].map(call);
    await fail(new Outage('away'));
    expect(await Promise.all(calls)).toEqual(['away', 'away', 'away', 'away']);
    expect(groups).toEqual([['a']]);
  });

  test('and meets an outage while it is run one by one, tells the rest without trying', async () => {
    const { call, groups, finish, fail } = aLane();
    const calls = ['a', 'b', 'c', 'd'].map(call);
    await finish();
    await fail(new Error('broken'));
    await fail(new Outage('away'));
    expect(await Promise.all(calls)).toEqual(['a!', 'away', 'away', 'away']);
    expect(groups).toEqual([['a'], ['b', 'c', 'd'], ['b']]);
  });
});

describe('a lane that is too slow', () => {
  test('answers busy at once when too many wait', async () => {
    const { call, finish } = aLane({ queueLimit: 2 });
    const calls = ['a', 'b', 'c', 'd'].map(call);
    expect(await calls[3]).toBe('busy');
    await finish();
    await finish();
    expect(await Promise.all(calls)).toEqual(['a!', 'b!', 'c!', 'busy']);
  });

  test('answers busy to those who have waited too long, and serves the others', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    const { call, groups, finish } = aLane({ waitLimitMs: 2_000 });
    const early = ['a', 'b'].map(call);
    vi.setSystemTime(1);
    const later = call('c');
    vi.setSystemTime(2_001);
    await finish();
    expect(groups).toEqual([['a'], ['c']]);
    await finish();
    expect(await Promise.all([...early, later])).toEqual(['a!', 'busy', 'c!']);
  });

  test('tells them so while the group that runs is stuck', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: 0 });
    const { call, groups, finish } = aLane({ waitLimitMs: 2_000 });
    const stuck = call('a');
    const late = call('b');
    vi.advanceTimersByTime(2_500);
    expect(await late).toBe('busy');
    expect(groups).toEqual([['a']]);
    await finish();
    expect(await stuck).toBe('a!');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('gives the neighbours of a bad one new time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    const { call, finish, fail } = aLane({ waitLimitMs: 2_000 });
    const calls = ['a', 'b', 'c'].map(call);
    await finish();
    vi.setSystemTime(3_000);
    await fail(new Error('broken'));
    vi.setSystemTime(4_000);
    await finish();
    await finish();
    expect(await Promise.all(calls)).toEqual(['a!', 'b!', 'c!']);
  });
});

describe('the time of a page', () => {
  test('ends its wait, while its group goes on for the others', async () => {
    const { call, groups, finish } = aLane();
    const first = call('a');
    const page = asRequest('b', () => call('b'), 10);
    const action = call('c');
    expect(await page).toBe('busy');
    await finish();
    expect(groups).toEqual([['a'], ['b', 'c']]);
    await finish();
    expect(await Promise.all([first, action])).toEqual(['a!', 'c!']);
  });

  test('is for a group that of whoever has most', async () => {
    const seen: number[] = [];
    const lane = together<string, string>(
      async (items) => {
        await settled();
        seen.push(readsUntil() - Date.now());
        return items.map((item) => ({ ok: true, value: item }));
      },
      { name: 'group', most: 32 },
    );
    const ask = (limitMs?: number) => asRequest('page', () => lane('a'), limitMs);
    await Promise.all([ask(60_000), ask(30_000), ask(90_000), ask(40_000)]);
    await Promise.all([ask(60_000), ask(30_000), ask()]);
    const minutes = seen.map((ms) => Math.round(ms / 30_000) / 2);
    expect(minutes).toEqual([1, 1.5, 1, Number.POSITIVE_INFINITY]);
  });
});

import { keyedDigest } from '../../lib/keyed-digest.ts';
import { readScript, writeScript } from '../../lib/redis.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { proveHuman } from './human-check.ts';

export type CodeAsker = {
  clientAddress: string;
  /** The answer to a puzzle of the human check; without one only a few codes an hour. */
  puzzle: string;
};

/** What takes back that a code was allowed. */
export type Allowance = {
  /** The next one may be asked for at once. */
  reopen: () => Promise<void>;
  /** It did not leave, so it does not count. */
  uncount: () => Promise<void>;
};

const codePauseSeconds = 60;

const anHour = 3_600;
const aDay = 24 * anHour;
const most = {
  /** For one number, so that nobody is showered with messages. */
  ofNumber: { codes: 10, within: aDay },
  /** For one address, with and without a puzzle together. */
  ofAddress: { codes: 30, within: aDay },
  /** Without a puzzle, for one address and for everybody: an SMS costs money, and programs read no scripts. */
  plainOfAddress: { codes: 3, within: anHour },
  plainOfAll: { codes: 300, within: anHour },
};

/**
 * Whether one more code may go to that number (or to whatever was typed in its place, where nobody may learn that there
 * is none). Refuses `code-too-soon`, `code-limit`, `too-many-tries`, `human-check`. Only what is allowed is counted.
 */
export async function allowCode(to: string, { clientAddress, puzzle }: CodeAsker): Promise<Allowance> {
  const pause = key('pause', to);
  // first of all, so that who comes too soon keeps the puzzle
  await refuseTooSoon(pause);
  if (puzzle) await proveHuman(puzzle);
  const limits = [
    { ...most.ofNumber, key: key('number', to) },
    { ...most.ofAddress, key: key('address', clientAddress) },
    ...(puzzle ? [] : plainLimits(clientAddress)),
  ];
  await count(pause, limits);
  return {
    reopen: () => write("redis.call('DEL', KEYS[1])", [pause]),
    uncount: () =>
      write(
        uncountLua,
        limits.map((limit) => limit.key),
      ),
  };
}

/** Whether one more may go to the number of an account, whose asker must not learn that it exists: a no is silent. */
export async function allowNumber(mobile: string): Promise<boolean> {
  try {
    await count(key('pause', mobile), [{ ...most.ofNumber, key: key('number', mobile) }]);
    return true;
  } catch (error) {
    if (error instanceof ShopError) return false;
    throw error;
  }
}

const plainLimits = (clientAddress: string) => [
  { ...most.plainOfAddress, key: key('plain', clientAddress) },
  { ...most.plainOfAll, key: key('plain', 'all') },
];

/** All in one slot, since one script counts them together. */
const key = (kind: string, of: string) => `limit:{codes}:${kind}:${keyedDigest(of)}`;

async function refuseTooSoon(pause: string): Promise<void> {
  const left = await readScript({ lua: "return redis.call('PTTL', KEYS[1])", keys: [pause], args: [] });
  if (Number(left) > 0) throw tooSoon(Number(left));
}

type Limit = { key: string; codes: number; within: number };

async function count(pause: string, limits: Limit[]): Promise<void> {
  const answer = await writeScript({
    lua: countLua,
    keys: [pause, ...limits.map((limit) => limit.key)],
    args: [codePauseSeconds, ...limits.flatMap(({ codes, within }) => [codes, within])],
  });
  const [place, leftMs] = (answer as (number | string)[]).map(Number) as [number, number];
  if (place === 0) return;
  if (place === 1) throw tooSoon(leftMs);
  const reached = limits[place - 2];
  if (reached?.within === aDay) throw new ShopError('code-limit', null);
  throw new ShopError('too-many-tries', { waitSeconds: seconds(leftMs) });
}

const seconds = (ms: number) => Math.max(1, Math.ceil(ms / 1000));
const tooSoon = (leftMs: number) => new ShopError('code-too-soon', { waitSeconds: seconds(leftMs) });

/** Answers which key says no and for how long, or 0 and counts. */
const countLua = `
  if redis.call('EXISTS', KEYS[1]) == 1 then return { 1, redis.call('PTTL', KEYS[1]) } end
  for i = 2, #KEYS do
    local used = tonumber(redis.call('GET', KEYS[i]) or '0')
    if used >= tonumber(ARGV[i * 2 - 2]) then return { i, redis.call('PTTL', KEYS[i]) } end
  end
  redis.call('SET', KEYS[1], '1', 'EX', ARGV[1])
  for i = 2, #KEYS do
    if redis.call('INCR', KEYS[i]) == 1 then redis.call('EXPIRE', KEYS[i], ARGV[i * 2 - 1]) end
  end
  return { 0, 0 }`;

const uncountLua = `
  for i = 1, #KEYS do
    if tonumber(redis.call('GET', KEYS[i]) or '0') > 0 then redis.call('DECR', KEYS[i]) end
  end`;

const write = async (lua: string, keys: string[]): Promise<void> =>
  void (await writeScript({ lua: `${lua}\n  return 1`, keys, args: [] }));

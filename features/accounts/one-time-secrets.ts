import { randomBytes, randomInt } from 'node:crypto';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { type Db, db, type Transaction } from '../../db/index.ts';
import { deleteAll } from '../../db/rows.ts';
import { oneTimeSecrets, type secretPurposes } from '../../db/schema/index.ts';
import { isSameDigest, keyedDigest } from '../../lib/keyed-digest.ts';
import { ShopError } from '../../lib/shop-error.ts';

export type Purpose = (typeof secretPurposes)[number];
/** What a secret is good for, and for whom: a mobile number, `user:1`, `qq:<openid>`. */
export type Aim = { purpose: Purpose; subject: string };
export type Proven = { id: number; subject: string; payload: string };

export const codeMinutes = 5;
export const codeTtlSeconds = codeMinutes * 60;
const codeTries = 5;

/** A new code of six digits; the earlier ones for the same aim end. */
export async function issueCode(tx: Transaction, aim: Aim): Promise<string> {
  await endSecrets(tx, aim);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await insert(tx, aim, { secret: code, payload: '', minutes: codeMinutes, tries: codeTries });
  return code;
}

/** What was sent for the aim before is worth nothing any more. */
export async function endSecrets(tx: Transaction, aim: Aim): Promise<void> {
  await tx
    .update(oneTimeSecrets)
    .set({ usedAt: sql`now(3)` })
    .where(and(isFor(aim), isNull(oneTimeSecrets.usedAt)));
}

/** A new token for a link or a cookie: 256 random bits, for so many minutes. */
export async function issueToken(
  tx: Transaction,
  aim: Aim,
  payload: string,
  minutes: number,
  tries = 1,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await insert(tx, aim, { secret: token, payload, minutes, tries });
  return token;
}

/**
 * The code must be the newest for that aim, alive, and is tried at most five times: each try is counted before it is
 * compared, whatever becomes of the work around it. Refuses `code-wrong`. What it proves counts only once it is spent.
 */
export async function proveCode(aim: Aim, code: string): Promise<Proven> {
  const [newest] = await db
    .select({ id: oneTimeSecrets.id, digest: oneTimeSecrets.digest, payload: oneTimeSecrets.payload })
    .from(oneTimeSecrets)
    .where(and(isFor(aim), isAlive()))
    .orderBy(desc(oneTimeSecrets.id))
    .limit(1);
  if (!newest) throw new ShopError('code-wrong', null);
  if (!(await countTry(newest)) || !isSameDigest(newest.digest, digestOf(aim.purpose, code)))
    throw new ShopError('code-wrong', null);
  return { id: newest.id, subject: aim.subject, payload: newest.payload };
}

/** Whether there was a try left. */
export async function countTry({ id }: Pick<Proven, 'id'>): Promise<boolean> {
  const [counted] = await db
    .update(oneTimeSecrets)
    .set({ triesLeft: sql`${oneTimeSecrets.triesLeft} - 1` })
    .where(and(eq(oneTimeSecrets.id, id), gt(oneTimeSecrets.triesLeft, 0)));
  return counted.affectedRows === 1;
}

/** Whom a token is for and what it carries; undefined for whatever is not alive. Looking spends nothing. */
export async function findToken(purpose: Purpose, token: string, on: Db = db): Promise<Proven | undefined> {
  const found = await recallToken(purpose, token, on);
  return found?.isAlive ? found : undefined;
}

/** The same of a token that may have been used or be too old, for a page that tells what became of it. */
export async function recallToken(
  purpose: Purpose,
  token: string,
  on: Db = db,
): Promise<(Proven & { isAlive: boolean }) | undefined> {
  const [found] = await on
    .select({
      id: oneTimeSecrets.id,
      subject: oneTimeSecrets.subject,
      payload: oneTimeSecrets.payload,
      isAlive: sql`${isAlive()}`.mapWith(Boolean),
    })
    .from(oneTimeSecrets)
    .where(and(eq(oneTimeSecrets.purpose, purpose), eq(oneTimeSecrets.digest, digestOf(purpose, token))));
  return found;
}

/** In the transaction of what it allows: of two at once one is refused, `code-wrong` unless another word fits better. */
export async function spend(
  tx: Transaction,
  { id }: Pick<Proven, 'id'>,
  refusal: 'code-wrong' | 'link-dead' = 'code-wrong',
): Promise<void> {
  const [spent] = await tx
    .update(oneTimeSecrets)
    .set({ usedAt: sql`now(3)` })
    .where(and(eq(oneTimeSecrets.id, id), isAlive()));
  if (spent.affectedRows === 0) throw new ShopError(refusal, null);
}

/** Deletes what ended a day ago or earlier: it says which number or account was about to do what. */
export const forgetSecrets = () =>
  deleteAll(db, oneTimeSecrets, sql`${oneTimeSecrets.expiresAt} < now(3) - interval 1 day`);

type Making = { secret: string; payload: string; minutes: number; tries: number };

async function insert(tx: Transaction, aim: Aim, { secret, payload, minutes, tries }: Making): Promise<void> {
  await tx.insert(oneTimeSecrets).values({
    ...aim,
    payload,
    digest: digestOf(aim.purpose, secret),
    triesLeft: tries,
    expiresAt: sql`now(3) + interval ${minutes} minute`,
  });
}

const digestOf = (purpose: Purpose, secret: string) => keyedDigest(`${purpose}:${secret}`);

const isFor = ({ purpose, subject }: Aim) =>
  and(eq(oneTimeSecrets.purpose, purpose), eq(oneTimeSecrets.subject, subject));

const isAlive = () => and(isNull(oneTimeSecrets.usedAt), gt(oneTimeSecrets.expiresAt, sql`now(3)`));

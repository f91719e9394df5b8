import { and, eq } from 'drizzle-orm';
import { isDuplicate } from '../../db/errors.ts';
import type { Transaction } from '../../db/index.ts';
import { users } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Proof } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import type { Registration } from './account-schema.ts';
import { isUsernameFree } from './check-username.ts';
import { insertIdentity } from './link-identity.ts';
import { type Proven, proveCode, spend } from './one-time-secrets.ts';
import { hashPassword } from './password.ts';
import type { Pending } from './pending-person.ts';
import { refuseUnsafePassword } from './refuse-unsafe-password.ts';

type Newcomer = Pick<Registration, 'username' | 'mobile' | 'password' | 'code'> & {
  clientAddress: string;
  /** Who came from a provider: linked with the account as it is made. */
  pending?: Pending;
};

/**
 * A new shopper whose number is proven; the unique indexes decide who was first. Refuses `password-unsafe`,
 * `username-taken`, `code-wrong`, `identity-taken`, to nobody but the owner of the number `mobile-taken`, and, as the check
 * of usernames does, `too-many-tries`.
 */
export async function registerUser(newcomer: Newcomer): Promise<Proof> {
  const { username, mobile, password, code, clientAddress, pending } = newcomer;
  // what costs no try of the code comes first
  await refuseUnsafePassword(password, [username, mobile]);
  if (!(await isUsernameFree(username, clientAddress))) throw new ShopError('username-taken', null);
  const purpose = pending ? 'bind' : 'register';
  const proven = await proveCode({ purpose, subject: mobile }, code);
  const user = { username, mobile, passwordHash: await hashPassword(password) };
  try {
    return await inTransaction((tx) => insertUser(tx, user, proven, pending), { isRepeatable: true });
  } catch (error) {
    if (isDuplicate(error, 'users_username')) throw new ShopError('username-taken', null);
    if (isDuplicate(error, 'users_mobile')) throw new ShopError('mobile-taken', null);
    throw error;
  }
}

type NewUser = Required<Pick<typeof users.$inferInsert, 'username' | 'passwordHash'>> & { mobile: string };

async function insertUser(
  tx: Transaction,
  user: NewUser,
  proven: Proven,
  pending: Pending | undefined,
): Promise<Proof> {
  // an earlier try whose COMMIT was cut: the salt makes the hash one of a kind
  const [mine] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.username, user.username), eq(users.passwordHash, user.passwordHash)));
  if (mine) return { userId: mine.id, sessionVersion: 0 };
  const [made] = await tx.insert(users).values(user).$returningId();
  if (!made) throw new Error('an inserted user must have an id');
  await spend(tx, proven);
  if (pending) {
    await insertIdentity(tx, made.id, pending.person);
    await spend(tx, pending.secret);
  }
  return { userId: made.id, sessionVersion: 0 };
}

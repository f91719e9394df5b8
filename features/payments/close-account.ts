import { asc, eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { leaveMessage } from '../../db/outbox.ts';
import { orders, users } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Locale } from '../../i18n/locales.ts';
import { log } from '../../lib/log.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { emptyAccount } from '../accounts/empty-account.ts';
import { deliverSoon } from '../accounts/keep-delivering.ts';
import { limitCodes } from '../accounts/limit-codes.ts';
import { lockUsers } from '../accounts/lock-users.ts';
import { provePassword } from '../accounts/prove-password.ts';
import { hasSecondFactor } from '../accounts/read-factor.ts';
import { takeCode } from '../accounts/take-code.ts';
import { writeFarewell } from '../accounts/write-mails.ts';
import { cartOfUser } from '../cart/cart-keys.ts';
import { dropCart } from '../cart/cart-store.ts';
import { forgetTraces } from '../catalog/forget-traces.ts';
import { anonymiseOrders } from '../orders/anonymise-orders.ts';
import { hasOpenMatters } from './open-matters.ts';

type Wish = {
  password: string;
  /** Of the second step, where that is on. */
  code: string;
  clientAddress: string;
  locale: Locale;
};

/**
 * For good: the orders stay for the books, and nothing of the person. Refuses `wrong-password`, `code-wrong`,
 * `too-many-tries`, `orders-open` while goods or money are on their way, `staff-stays`.
 */
export async function closeAccount(userId: number, wish: Wish): Promise<void> {
  const { password, clientAddress } = wish;
  await provePassword({ userId, password, clientAddress });
  await limitCodes({ userId, clientAddress }, () =>
    inTransaction((tx) => close(tx, userId, wish), { isRepeatable: true }),
  );
  deliverSoon();
  await forgetCart(userId);
}

async function close(tx: Transaction, userId: number, { code, locale }: Wish): Promise<true | undefined> {
  const locked = (await lockUsers(tx, [userId])).get(userId);
  const owner = await readOwner(tx, userId);
  if (owner?.closedAt) return true; // an earlier try whose COMMIT was cut
  if (!locked?.isActive || !owner) throw new ShopError('signed-out', null);
  if (owner.isStaff) throw new ShopError('staff-stays', null);
  const orderIds = await lockOrdersOf(tx, userId);
  if (await hasOpenMatters(userId, tx)) throw new ShopError('orders-open', null);
  const isProven =
    !(await hasSecondFactor(userId, tx)) || (await takeCode(tx, { user: locked, code, locale }));
  if (!isProven) return undefined;
  await anonymiseOrders(tx, userId, orderIds);
  await forgetTraces(tx, userId);
  await emptyAccount(tx, { id: userId, ...owner });
  await sayFarewell(tx, locked, locale);
  return true;
}

async function readOwner(tx: Transaction, userId: number) {
  const [owner] = await tx
    .select({
      mobile: users.mobile,
      email: users.verifiedEmail,
      isStaff: users.isStaff,
      closedAt: users.closedAt,
    })
    .from(users)
    .where(eq(users.id, userId));
  return owner;
}

async function lockOrdersOf(tx: Transaction, userId: number): Promise<number[]> {
  const rows = await tx
    .select({ id: orders.id })
    .from(orders)
    .where(eq(orders.userId, userId))
    .orderBy(asc(orders.id))
    .for('update');
  return rows.map(({ id }) => id);
}

/** The last mail to the address; it is forgotten with all that was sent. */
async function sayFarewell(
  tx: Transaction,
  { username, mail }: { username: string; mail: string | null },
  locale: Locale,
): Promise<void> {
  if (mail === null) return;
  await leaveMessage(tx, { channel: 'mail', recipient: mail, ...writeFarewell({ locale, username }) });
}

/** Nobody can open it any more, so the account is closed whether or not this works. */
async function forgetCart(userId: number): Promise<void> {
  try {
    await dropCart(cartOfUser(userId));
  } catch (error) {
    log.warn({ err: error, userId }, 'the cart of a closed account could not be deleted');
  }
}

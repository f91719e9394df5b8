import 'server-only';
import { and, asc, desc, eq, isNotNull, isNull, like, type SQL, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orders, users } from '../../db/schema/index.ts';
import { clamp } from '../catalog/sku-queries.ts';
import type { UsersAsked } from './backoffice-schema.ts';
import { countSome, mostCounted } from './count-queries.ts';

export type StaffUser = {
  id: number;
  username: string;
  mobile: string | null;
  email: string | null;
  isStaff: boolean;
  isActive: boolean;
  isClosed: boolean;
  isTwoStep: boolean;
  orders: number;
  createdAt: Date;
};

const columns = {
  id: users.id,
  username: users.username,
  mobile: users.mobile,
  email: users.verifiedEmail,
  isStaff: users.isStaff,
  isActive: users.isActive,
  isClosed: sql`${users.closedAt} is not null`.mapWith(Boolean),
  isTwoStep: sql`exists (select 1 from second_factors f where f.user_id = users.id
    and f.confirmed_at is not null)`.mapWith(Boolean),
  orders: sql`(select count(*) from orders o where o.user_id = users.id)`.mapWith(Number),
  createdAt: users.createdAt,
};

/** Shoppers and staff; by how a name begins, a mobile number or an e-mail address. */
export async function listUsers({ q, state, sort, size, page: wanted }: UsersAsked) {
  const where = and(isMeant(q), state && stateOf[state]);
  const total = await countSome(users, where);
  const { page, pages, offset } = clamp(Math.min(total, mostCounted), wanted, size);
  const rows: StaffUser[] = await db
    .select(columns)
    .from(users)
    .where(where)
    .orderBy(orderOf[sort])
    .limit(size)
    .offset(offset);
  return { rows, page, pages };
}

const stateOf = {
  active: and(eq(users.isActive, true), isNull(users.closedAt)),
  disabled: and(eq(users.isActive, false), isNull(users.closedAt)),
  closed: isNotNull(users.closedAt),
};

const orderOf = {
  newest: desc(users.id),
  oldest: asc(users.id),
  name: asc(users.username),
  'name-down': desc(users.username),
};

function isMeant(q: string): SQL | undefined {
  if (q === '') return undefined;
  if (/^1\d{10}$/.test(q)) return eq(users.mobile, q);
  if (q.includes('@')) return eq(users.verifiedEmail, q.toLowerCase());
  return like(users.username, `${q.replace(/[\\%_]/g, '\\$&')}%`);
}

const newestOrders = 10;

/** One user with the newest orders. */
export async function userForStaff(id: number) {
  const [user]: StaffUser[] = await db.select(columns).from(users).where(eq(users.id, id));
  if (!user) return undefined;
  const newest = await db
    .select({
      number: orders.number,
      status: orders.status,
      totalFen: orders.totalFen,
      placedAt: orders.placedAt,
    })
    .from(orders)
    .where(eq(orders.userId, id))
    .orderBy(desc(orders.id))
    .limit(newestOrders);
  return { ...user, newest };
}

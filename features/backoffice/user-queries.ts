import 'server-only';
import { count, desc, eq, like, or, type SQL, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { users } from '../../db/schema/index.ts';
import { clamp } from '../catalog/sku-queries.ts';

const aPage = 20;
const mostCounted = 10_000;

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

/** Shoppers and staff, the newest first; by how a name begins, a mobile number or an e-mail address. */
export async function listUsers({ q, page: wanted }: { q: string; page: number }) {
  const where = isMeant(q);
  const few = db.select({ id: users.id }).from(users).where(where).limit(mostCounted).as('few');
  const [counted] = await db.select({ total: count() }).from(few);
  const { page, pages, offset } = clamp(counted?.total ?? 0, wanted, aPage);
  const rows: StaffUser[] = await db
    .select({
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
    })
    .from(users)
    .where(where)
    .orderBy(desc(users.id))
    .limit(aPage)
    .offset(offset);
  return { rows, page, pages };
}

function isMeant(q: string): SQL | undefined {
  if (q === '') return undefined;
  if (/^1\d{10}$/.test(q)) return eq(users.mobile, q);
  if (q.includes('@')) return eq(users.verifiedEmail, q.toLowerCase());
  return or(like(users.username, `${q.replace(/[\\%_]/g, '\\$&')}%`));
}

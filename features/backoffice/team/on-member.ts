import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import type { Permission } from '../../../db/permissions.ts';
import { users } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { asStaff, type Staff } from '../as-staff.ts';

export type Member = { id: number; username: string; isStaff: boolean; isSuperuser: boolean };

/** Somebody whose standing is to be changed: never one's own, and that of a superuser only by another. */
export function onMember<Result>(
  session: Session | undefined,
  userId: number,
  work: (tx: Transaction, staff: Staff, member: Member) => Promise<Result>,
): Promise<Result> {
  return asStaff(
    session,
    'staff.edit',
    async (tx, staff) => {
      const [member] = await tx
        .select({
          id: users.id,
          username: users.username,
          isStaff: users.isStaff,
          isSuperuser: users.isSuperuser,
          closedAt: users.closedAt,
        })
        .from(users)
        .where(eq(users.id, userId));
      if (!member || member.closedAt) throw new ShopError('user-missing', null);
      if (member.id === staff.id) throw new ShopError('own-rights', null);
      if (member.isSuperuser && !staff.isSuperuser) throw new ShopError('beyond-own-rights', null);
      return work(tx, staff, member);
    },
    [userId],
  );
}

/** One gives and takes only what one has oneself. */
export function refuseBeyond({ rights }: Staff, changed: Iterable<Permission>): void {
  for (const code of changed) if (!rights.has(code)) throw new ShopError('beyond-own-rights', null);
}

/** What is in one of the two and not in the other. */
export const differing = <Item>(a: readonly Item[], b: readonly Item[]): Item[] => [
  ...a.filter((item) => !b.includes(item)),
  ...b.filter((item) => !a.includes(item)),
];

import type { Transaction } from '../../../db/index.ts';
import { categories } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { asStaff } from '../as-staff.ts';
import { noteAudit } from '../note-audit.ts';
import { lockCategory, lockChildren, refuseSameName } from './lock-categories.ts';

export type NewCategory = { parentId: number | null; name: string; nameEn: string };

/** Adds a category behind its siblings: a channel at the top, or something one level below its parent. */
export function addCategory(session: Session | undefined, wanted: NewCategory): Promise<number> {
  return asStaff(session, 'category.edit', async (tx, staff) => {
    const { parentId, name, nameEn } = wanted;
    const level = (await levelAbove(tx, parentId)) + 1;
    const siblings = await lockChildren(tx, parentId);
    await refuseSameName(tx, { parentId, name, nameEn, besides: 0 });
    const sequence = siblings.length;
    const [row] = await tx
      .insert(categories)
      .values({ parentId, name, nameEn, level, sequence })
      .$returningId();
    const id = row?.id ?? 0;
    await noteAudit(tx, staff, {
      action: 'category.add',
      subject: `category:${id}`,
      before: null,
      after: { ...wanted },
    });
    return id;
  });
}

async function levelAbove(tx: Transaction, parentId: number | null): Promise<number> {
  if (parentId === null) return 0;
  const { level } = await lockCategory(tx, parentId);
  if (level > 2) throw new ShopError('wrong-parent', null);
  return level;
}

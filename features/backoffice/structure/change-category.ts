import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { categories } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { asStaff } from '../as-staff.ts';
import { refuseOutdated } from '../mark.ts';
import { noteAudit } from '../note-audit.ts';
import {
  type LockedCategory,
  lockCategory,
  lockChildren,
  refuseSameName,
  shownOf,
} from './lock-categories.ts';

export type CategoryChange = {
  parentId: number | null;
  name: string;
  nameEn: string;
  isSoldHere: boolean;
  mark: string;
};

/**
 * Names a category anew, moves it below another parent of the same level, says whether its goods are sold here. The
 * goods below follow by themselves (see follow-structure). Answers false when nothing is changed.
 */
export function changeCategory(
  session: Session | undefined,
  id: number,
  { mark, ...after }: CategoryChange,
): Promise<boolean> {
  return asStaff(session, 'category.edit', async (tx, staff) => {
    const here = await lockCategory(tx, id);
    const before = shownOf(here);
    const shown = shownOf(after);
    if (JSON.stringify(before) === JSON.stringify(shown)) return false;
    const subject = `category:${id}`;
    await refuseOutdated(tx, { mark, shown: before, subject });
    const isMoved = before.parentId !== shown.parentId;
    const siblings = isMoved ? await lockNewParent(tx, here, shown.parentId) : undefined;
    const { parentId, name, nameEn } = shown;
    await refuseSameName(tx, { parentId, name, nameEn, besides: id });
    const isNamed = before.name === name && before.nameEn === nameEn;
    await tx
      .update(categories)
      .set({
        ...shown,
        ...(siblings && { sequence: siblings.length }),
        ...((isMoved || !isNamed) && { unsettledSince: sql`now(3)` }),
      })
      .where(eq(categories.id, id));
    await noteAudit(tx, staff, { action: 'category.edit', subject, before, after: shown });
    return true;
  });
}

async function lockNewParent(
  tx: Transaction,
  { level }: LockedCategory,
  parentId: number | null,
): Promise<LockedCategory[]> {
  if (parentId === null) throw new ShopError('wrong-parent', null);
  const parent = await lockCategory(tx, parentId);
  if (parent.level !== level - 1) throw new ShopError('wrong-parent', null);
  return lockChildren(tx, parentId);
}

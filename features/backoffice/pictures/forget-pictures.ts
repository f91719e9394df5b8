import { and, eq, isNotNull, isNull, lt, not, type SQL, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { pictures } from '../../../db/schema/index.ts';
import { pictureStore } from '../../../lib/picture-store.ts';

const atOnce = 200;

/**
 * Deletes pictures that nothing has shown for a day. A row says first that its file is leaving, so that whoever would
 * show or upload the picture at that moment is refused; then the file goes, then the row.
 */
export async function forgetPictures(): Promise<void> {
  await db
    .update(pictures)
    .set({ unusedSince: null })
    .where(and(isNotNull(pictures.unusedSince), isNull(pictures.leavingAt), isShown));
  await noteUnused();
  await db
    .update(pictures)
    .set({ leavingAt: sql`now(3)` })
    .where(
      and(lt(pictures.unusedSince, sql`now(3) - interval 1 day`), isNull(pictures.leavingAt), not(isShown)),
    )
    .limit(atOnce);
  const leaving = await db
    .select({ hash: pictures.hash })
    .from(pictures)
    .where(isNotNull(pictures.leavingAt))
    .limit(atOnce);
  for (const { hash } of leaving) {
    await pictureStore().remove(`${hash}.webp`);
    await db.delete(pictures).where(eq(pictures.hash, hash));
  }
}

/** The day begins when the last thing that showed it is seen to be gone. */
async function noteUnused(): Promise<void> {
  await db
    .update(pictures)
    .set({ unusedSince: sql`now(3)` })
    .where(and(isNull(pictures.unusedSince), not(isShown)));
}

const path = sql`concat('/pictures/', pictures.hash, '.webp')`;

/** As a picture of a SKU, in a text of a product, or on the home page; `is_kept` stands for past orders. */
const isShown: SQL = sql`(pictures.is_kept
  or exists (select 1 from sku_images i where i.image = ${path})
  or exists (select 1 from text_pictures t where t.hash = pictures.hash)
  or exists (select 1 from contents c where c.image = ${path}))`;

import { eq, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { pictures } from '../../../db/schema/index.ts';
import { pictureStore } from '../../../lib/picture-store.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { asStaff, findStaff, type Staff } from '../as-staff.ts';
import type { Permission } from '../read-rights.ts';
import { makePicture } from './make-picture.ts';
import { picturePath } from './picture-path.ts';

export type KeptPicture = { path: string; width: number; height: number };

const rights = ['catalog.edit', 'content.edit'] as const satisfies Permission[];

/** Keeps a picture that staff sent. What nothing shows within a day is deleted again (see forget-pictures). */
export async function keepPicture(session: Session | undefined, file: Buffer): Promise<KeptPicture> {
  const right = await uploadRight(session);
  const { bytes, hash, width, height } = await makePicture(file);
  await asStaff(session, right ?? rights[0], async (tx, staff) => {
    await tx
      .insert(pictures)
      .values({ hash, width, height, bytes: bytes.length, uploadedBy: staff.id })
      .onDuplicateKeyUpdate({
        set: { unusedSince: sql`if(unused_since is null, null, now(3))` },
      });
    const [row] = await tx
      .select({ leavingAt: pictures.leavingAt })
      .from(pictures)
      .where(eq(pictures.hash, hash));
    if (row?.leavingAt) throw new ShopError('busy', null);
  });
  await pictureStore().put(`${hash}.webp`, bytes);
  return { path: picturePath(hash), width, height };
}

/** With which right somebody may upload; asked before anything is read of what they send. */
export async function uploadRight(session: Session | undefined): Promise<Permission | undefined> {
  const staff = session && (await findStaff(db, session));
  return staff && rightOf(staff);
}

const rightOf = ({ isTwoStep, rights: theirs }: Staff) =>
  isTwoStep ? rights.find((right) => theirs.has(right)) : undefined;

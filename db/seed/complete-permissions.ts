import { sql } from 'drizzle-orm';
import type { Db } from '../index.ts';
import { permissionList } from '../permissions.ts';
import { permissions } from '../schema/index.ts';

/** A shop that was seeded long ago learns the rights that came since. */
export async function completePermissions(db: Db): Promise<void> {
  await db
    .insert(permissions)
    .values(Object.entries(permissionList).map(([code, description]) => ({ code, description })))
    .onDuplicateKeyUpdate({ set: { description: sql`values(description)` } });
}

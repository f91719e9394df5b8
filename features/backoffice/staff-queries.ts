import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { db } from '../../db/index.ts';
import type { Permission } from '../../db/permissions.ts';
import { claimedSession, currentUser } from '../accounts/account-queries.ts';
import { findStaff, type Staff } from './as-staff.ts';

/** Who is looking, if they are staff; asked of the database on every request. */
export const currentStaff = cache(async (): Promise<Staff | undefined> => {
  const session = await claimedSession();
  return session && findStaff(db, session);
});

/**
 * The member of staff who may see this page. Guests are sent to the login and back; for a shopper, or for staff without
 * the right, there is no such page. Staff whose login takes no second step are sent to set it up.
 */
export async function staffWho(permission: Permission | undefined, path: string): Promise<Staff> {
  const staff = await currentStaff();
  if (!staff) {
    if (await currentUser()) notFound();
    redirect(`/login?next=${encodeURIComponent(path)}`);
  }
  if (!staff.isTwoStep) redirect('/account/security/second-step');
  if (permission && !staff.rights.has(permission)) notFound();
  return staff;
}

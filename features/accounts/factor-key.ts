import { z } from 'zod';
import { seal, unseal } from '../../lib/sealed.ts';

const kept = z.object({ key: z.string() });
const aCenturySeconds = 100 * 365 * 24 * 3600;

const setupMinutes = 15;

/** The key of a user's app as the database keeps it; moved to the row of another user it opens no more. */
export const sealKey = (userId: number, key: string) => seal(purposeFor(userId), { key }, aCenturySeconds);

export const openKey = async (userId: number, sealed: string) =>
  (await unseal(purposeFor(userId), sealed, kept))?.key;

/** The key that an app is about to learn, as the form carries it until the first right code: nothing is kept before. */
export const sealTicket = (userId: number, key: string) => seal(setupFor(userId), { key }, setupMinutes * 60);

export const openTicket = async (userId: number, ticket: string) =>
  (await unseal(setupFor(userId), ticket, kept))?.key;

const purposeFor = (userId: number) => `second factor of user:${userId}`;
const setupFor = (userId: number) => `second factor to be of user:${userId}`;

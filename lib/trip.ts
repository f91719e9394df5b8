import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from './env.ts';

/** What the shop has to know again when a visitor comes back from a provider; the browser carries it, sealed. */
const shape = z.object({
  provider: z.string(),
  state: z.string(),
  jar: z.record(z.string(), z.string()),
  next: z.string(),
  /** The session of a user who wants to link the provider's account; without it somebody logs in. */
  sessionId: z.number().int().positive().optional(),
});

export type Trip = z.output<typeof shape>;

export const tripTtlSeconds = 15 * 60;

/** Sealed with a key of its own, so that it never passes for a session, nor a session for it. */
const salt = 'trip';

export const sealTrip = (trip: Trip): Promise<string> =>
  encode({ token: trip, secret: env().NEXTAUTH_SECRET, salt, maxAge: tripTtlSeconds });

export async function openTrip(token: string | undefined): Promise<Trip | undefined> {
  if (!token || token.length > 4_096) return undefined;
  try {
    return shape.safeParse(await decode({ token, secret: env().NEXTAUTH_SECRET, salt })).data;
  } catch {
    return undefined;
  }
}

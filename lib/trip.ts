import { z } from 'zod';
import { seal, unseal } from './sealed.ts';

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

export const sealTrip = (trip: Trip): Promise<string> => seal('trip', trip, tripTtlSeconds);

export const openTrip = (token: string | undefined): Promise<Trip | undefined> =>
  unseal('trip', token, shape);

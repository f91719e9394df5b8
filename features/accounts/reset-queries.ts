import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { seal, unseal } from '../../lib/sealed.ts';
import { cookieOptions, resetCookieName } from '../../lib/session.ts';
import { resetMinutes } from './prove-reset.ts';

const next = z.string();

const stage = z.discriminatedUnion('step', [
  z.object({ step: z.literal('code'), account: z.string(), next }),
  z.object({ step: z.literal('password'), token: z.string(), next }),
  z.object({ step: z.literal('done'), next }),
]);

/**
 * How far a visitor has come: a code was asked for, the number is proven, the new password is set; and where the login
 * leads to after that.
 */
export type ResetStage = z.output<typeof stage>;

const purpose = 'forgotten password';
const ttlSeconds = resetMinutes * 60;

/** Undefined where nothing was begun, or so long ago that it has to begin anew. */
export async function readStage(): Promise<ResetStage | undefined> {
  return unseal(purpose, (await cookies()).get(resetCookieName())?.value, stage);
}

export async function leaveStage(reached: ResetStage): Promise<void> {
  const sealed = await seal(purpose, reached, ttlSeconds);
  (await cookies()).set(resetCookieName(), sealed, { ...cookieOptions(), maxAge: ttlSeconds });
}

import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env, siteOrigin } from './env.ts';

/** Who a session is for, and the value of `users.session_version` it began with. */
export type Session = { userId: number; sessionVersion: number };

const claims = z.object({ uid: z.number().int().positive(), version: z.number().int().nonnegative() });

/** An encrypted token (JWE) that carries its own end. */
export function sealSession({ userId, sessionVersion }: Session, ttlSeconds: number): Promise<string> {
  return encode({
    token: { uid: userId, version: sessionVersion },
    secret: env().NEXTAUTH_SECRET,
    maxAge: ttlSeconds,
  });
}

/** Undefined for whatever is not a live token of ours: damaged, expired, sealed with another secret. */
export async function openSession(token: string | undefined): Promise<Session | undefined> {
  if (!token || token.length > 4_096) return undefined;
  try {
    const found = claims.safeParse(await decode({ token, secret: env().NEXTAUTH_SECRET }));
    return found.success ? { userId: found.data.uid, sessionVersion: found.data.version } : undefined;
  } catch {
    return undefined;
  }
}

const isHttps = () => siteOrigin().startsWith('https:');

export const sessionCookieName = () =>
  isHttps() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
export const guestCookieName = () => (isHttps() ? '__Host-meiduo-guest' : 'meiduo-guest');

/** Scripts cannot read our cookies, other sites cannot make the browser send them with a post. */
export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: isHttps(),
  path: '/',
});

import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env, siteOrigin } from './env.ts';

/** Whose password or identity was proven, and the value of `users.session_version` at that moment. */
export type Proof = { userId: number; sessionVersion: number };

/** What a session cookie carries: also its row in `sessions`. */
export type Session = Proof & { sessionId: number };

const claims = z.object({
  uid: z.number().int().positive(),
  version: z.number().int().nonnegative(),
  sid: z.number().int().positive(),
});

/** An encrypted token (JWE) that carries its own end. */
export function sealSession(
  { userId, sessionVersion, sessionId }: Session,
  ttlSeconds: number,
): Promise<string> {
  return encode({
    token: { uid: userId, version: sessionVersion, sid: sessionId },
    secret: env().NEXTAUTH_SECRET,
    maxAge: ttlSeconds,
  });
}

/** Undefined for whatever is not a live token of ours: damaged, expired, sealed with another secret. */
export async function openSession(token: string | undefined): Promise<Session | undefined> {
  if (!token || token.length > 4_096) return undefined;
  try {
    const found = claims.safeParse(await decode({ token, secret: env().NEXTAUTH_SECRET }));
    if (!found.success) return undefined;
    const { uid, version, sid } = found.data;
    return { userId: uid, sessionVersion: version, sessionId: sid };
  } catch {
    return undefined;
  }
}

const isHttps = () => siteOrigin().startsWith('https:');

export const sessionCookieName = () =>
  isHttps() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
export const guestCookieName = () => (isHttps() ? '__Host-meiduo-guest' : 'meiduo-guest');
/** Tells a device again at its next login; says nothing about who uses it. */
export const deviceCookieName = () => (isHttps() ? '__Host-meiduo-device' : 'meiduo-device');
/** Who is on the way to QQ and back, and who came from there and has no account yet. */
export const tripCookieName = () => (isHttps() ? '__Host-meiduo-trip' : 'meiduo-trip');
export const pendingCookieName = () => (isHttps() ? '__Host-meiduo-pending' : 'meiduo-pending');
/** What a guest looked at, and what a guest wanted to keep when the login came between. */
export const viewedCookieName = () => (isHttps() ? '__Host-meiduo-viewed' : 'meiduo-viewed');
export const wishedCookieName = () => (isHttps() ? '__Host-meiduo-wished' : 'meiduo-wished');

/** Whose password was right and who still owes the code of the second step. */
export const secondStepCookieName = () => (isHttps() ? '__Host-meiduo-second-step' : 'meiduo-second-step');

/** How far somebody has come with a forgotten password. */
export const resetCookieName = () => (isHttps() ? '__Host-meiduo-reset' : 'meiduo-reset');

/** Scripts cannot read our cookies, other sites cannot make the browser send them with a post. */
export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: isHttps(),
  path: '/',
});

import { Secret, TOTP } from 'otpauth';

// What every authenticator app takes for granted: SHA-1, six digits, steps of 30 seconds (RFC 6238).
const stepSeconds = 30;
/** A phone's clock may be off, and typing takes a while. */
const stepsOff = 1;

export const newKey = () => new Secret({ size: 20 }).base32;

/** The step in time that the code belongs to, at most one off; undefined for any other code. */
export function stepOf(key: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const off = appWith(key).validate({ token: code, timestamp, window: stepsOff });
  return off === null ? undefined : Math.floor(timestamp / 1000 / stepSeconds) + off;
}

/** The code that an app with that key shows. */
export const codeAt = (key: string, now: Date) => appWith(key).generate({ timestamp: now.getTime() });

/** What an app reads off the picture: the key, and whose it is. */
export const addressOf = (key: string, issuer: string, username: string) =>
  appWith(key, issuer, username).toString();

const appWith = (key: string, issuer = '', label = '') =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(key) });

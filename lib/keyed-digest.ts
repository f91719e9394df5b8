import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from './env.ts';

/** Stands for a secret or personal text where only equality matters; worthless without the shop's own key. 43 characters. */
export const keyedDigest = (text: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(text).digest('base64url');

export function isSameDigest(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}

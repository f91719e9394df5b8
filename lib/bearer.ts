import { isSameDigest, keyedDigest } from './keyed-digest.ts';

/** Whether a program showed the token that was agreed on; never where none is. */
export function hasToken(request: Request, token: string | undefined): boolean {
  const shown = request.headers.get('authorization');
  if (!token || !shown) return false;
  return isSameDigest(keyedDigest(shown), keyedDigest(`Bearer ${token}`));
}

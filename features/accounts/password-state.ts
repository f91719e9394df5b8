import { keyedDigest } from '../../lib/keyed-digest.ts';

type Owner = { passwordHash: string; mobile: string | null };

/** Carried by a token that sets a password: it is worth nothing once the password or the number is another. */
export const passwordState = ({ passwordHash, mobile }: Owner) =>
  keyedDigest(`password state: ${passwordHash} ${mobile}`);

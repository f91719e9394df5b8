import { hash, verify } from '@node-rs/argon2';

const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string) => hash(password, argon2id);

/** Takes the same time whether or not the account exists: without a hash a decoy is checked. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const known = passwordHash?.startsWith('$argon2') ? passwordHash : undefined; // a closed account has none
  const matches = await verify(known ?? (await decoy), password);
  return matches && known !== undefined;
}

let decoy: Promise<string> | undefined;

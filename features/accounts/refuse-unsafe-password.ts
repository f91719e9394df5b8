import { once } from '../../lib/once.ts';
import { ShopError } from '../../lib/shop-error.ts';

/** Refuses `password-unsafe` for what is on the lists that people break in with, and for what stands beside it in the form. */
export async function refuseUnsafePassword(password: string, beside: readonly string[]): Promise<void> {
  const guess = password.toLowerCase();
  const isBeside = beside.some((text) => text.toLowerCase() === guess);
  if (isBeside || (await commonPasswords()).has(guess)) throw new ShopError('password-unsafe', null);
}

/** Loaded with the first password that somebody chooses. */
const commonPasswords = () =>
  once('common-passwords', async () => {
    const { dictionary } = await import('@zxcvbn-ts/language-common');
    return new Set(dictionary['passwords-common'].map((word) => word.toLowerCase()));
  });

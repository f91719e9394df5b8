import { inTransaction } from '../../db/transaction.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Proof } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import type { BindInput } from './account-schema.ts';
import { checkPassword } from './check-password.ts';
import { deliverSoon } from './keep-delivering.ts';
import { insertIdentity } from './link-identity.ts';
import { lockUsers } from './lock-users.ts';
import { proveCode, spend } from './one-time-secrets.ts';
import { pendingOf } from './pending-person.ts';
import { tellChange } from './tell-change.ts';

type Binding = Pick<BindInput, 'mobile' | 'password' | 'code'> & {
  token: string | undefined;
  clientAddress: string;
  deviceKey?: string | undefined;
  locale: Locale;
};

/**
 * Links who came from a provider with an account that is theirs: its number, its password, and a code that was sent there.
 * Told to the verified address, since it is a way in.
 * Refuses `provider-outdated`, `identity-taken`, `identity-second`, `code-wrong` and as `checkPassword` does.
 */
export async function bindAccount({ token, mobile, code, locale, ...login }: Binding): Promise<Proof> {
  const { person, secret } = await pendingOf(token);
  const proof = await checkPassword({ account: mobile, ...login });
  const proven = await proveCode({ purpose: 'bind', subject: mobile }, code);
  await inTransaction(
    async (tx) => {
      const user = (await lockUsers(tx, [proof.userId])).get(proof.userId);
      const isStillSo = user?.isActive && user.sessionVersion === proof.sessionVersion;
      if (!isStillSo) throw new ShopError('wrong-password', null);
      // an earlier try whose COMMIT was cut has spent both already
      if (!(await insertIdentity(tx, proof.userId, person))) return;
      await spend(tx, secret);
      await spend(tx, proven);
      await tellChange(tx, proof.userId, 'identity', locale);
    },
    { isRepeatable: true },
  );
  deliverSoon();
  return proof;
}

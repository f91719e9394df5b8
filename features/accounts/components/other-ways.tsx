import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { configuredProviders } from '@/lib/providers';
import { logInElsewhereAction } from '../identity-actions';
import { ProviderForm } from './provider-form';

/** Login by another service's word, where one is configured. */
export async function OtherWays({ next }: { next: string }) {
  const providers = configuredProviders();
  if (providers.length === 0) return null;
  const t = await getWords('identities');
  return (
    <section aria-labelledby="other-ways" className="grid gap-3">
      <h2
        id="other-ways"
        className="flex items-center gap-3 font-normal text-ink-3 text-sm before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line"
      >
        {t('otherWays')}
      </h2>
      <ClientWords names={['forms', 'refusals']}>
        {providers.map((provider) => (
          <ProviderForm
            key={provider}
            action={logInElsewhereAction}
            provider={provider}
            next={next}
            label={t('logIn', { name: t(`names.${provider}`) })}
            icon="message-circle"
            block
          />
        ))}
      </ClientWords>
    </section>
  );
}

import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { isProviderId } from '@/lib/providers';
import type { LinkView } from '../identity-queries';
import { ArrivalNote } from './arrival-note';
import { LinkedAccount } from './linked-account';

type Parameter = string | string[] | undefined;
type Props = {
  links: LinkView[];
  /** The page's search parameters `linked`, `unlinked` and `refusal`: what became of the last press. */
  told: { linked?: Parameter; unlinked?: Parameter; refusal?: Parameter };
};

/** The services that one can log in with, each to be linked or let go. */
export async function LinkedAccounts({ links, told }: Props) {
  if (links.length === 0) return null;
  const t = await getWords('identities');
  return (
    <Card aria-labelledby="linked-accounts">
      <h2 id="linked-accounts" className="text-lg">
        {t('linked')}
      </h2>
      <p className="mb-1 text-ink-2 text-sm">{t('linkedWhy')}</p>
      <ArrivalNote refusal={told.refusal} />
      <DoneNote word="justLinked" provider={told.linked} />
      <DoneNote word="justUnlinked" provider={told.unlinked} />
      <ClientWords names={['forms', 'refusals']}>
        <ul className="divide-y divide-line">
          {links.map((link) => (
            <li key={link.provider}>
              <LinkedAccount {...link} />
            </li>
          ))}
        </ul>
      </ClientWords>
    </Card>
  );
}

async function DoneNote({ word, provider }: { word: 'justLinked' | 'justUnlinked'; provider: Parameter }) {
  if (typeof provider !== 'string' || !isProviderId(provider)) return null;
  const t = await getWords('identities');
  return (
    <Notice kind="ok" role="status">
      {t(word, { name: t(`names.${provider}`) })}
    </Notice>
  );
}

import { Tag } from '@/components/ui/tag';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { SecondStepView } from '../second-step-queries';
import { SecurityLink } from './security-link';

/** On the page about the account's safety. */
export async function SecondStepRow({ view }: { view: SecondStepView | undefined }) {
  const [t, formats] = await Promise.all([getWords('secondStep'), getFormats()]);
  const state = view ? (
    <>
      {t('onState', { since: formats.date(view.since), count: view.codesLeft })}{' '}
      <Tag tone="ok">{t('isOn')}</Tag>
    </>
  ) : (
    t('offState')
  );
  return (
    <SecurityLink
      icon="key-round"
      title={t('title')}
      state={state}
      verb={t(view ? 'manage' : 'setUp')}
      href="/account/security/second-step"
    />
  );
}

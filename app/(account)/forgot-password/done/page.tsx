import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { readStage } from '@/features/accounts/reset-queries';
import { getWords } from '@/i18n/words';
import { ResetPage } from '../reset-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('recovery');
  return { title: t('doneTitle') };
}

export default async function ResetDonePage() {
  const [t, account, stage] = await Promise.all([getWords('recovery'), getWords('account'), readStage()]);
  if (stage?.step !== 'done') redirect('/forgot-password');
  return (
    <ResetPage at={4} title={t('doneTitle')} lead={t('doneLead')}>
      <Notice kind="ok">{t('doneWhy')}</Notice>
      <ButtonLink href={`/login?next=${encodeURIComponent(stage.next)}`} look="primary" size="lg" block>
        {account('login')}
      </ButtonLink>
    </ResetPage>
  );
}

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { DemoNote } from '@/features/accounts/components/demo-note';
import { ResetCodeForm } from '@/features/accounts/components/reset-code-form';
import { readStage } from '@/features/accounts/reset-queries';
import { getWords } from '@/i18n/words';
import { ResetPage } from '../reset-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('recovery');
  return { title: `${t('verifyTitle')} · ${t('title')}` };
}

/** Second step: the code. Whether the account exists is not told. */
export default async function VerifyPage() {
  const [t, stage] = await Promise.all([getWords('recovery'), readStage()]);
  if (stage?.step !== 'code') redirect('/forgot-password');
  return (
    <ResetPage at={2} title={t('verifyTitle')} lead={t('verifyLead')}>
      <Notice icon="message-circle">
        {t('sent', { account: stage.account })}{' '}
        <Link
          href={`/forgot-password?next=${encodeURIComponent(stage.next)}`}
          className="link whitespace-nowrap"
        >
          {t('another')}
        </Link>
      </Notice>
      <DemoNote />
      <ResetCodeForm />
    </ResetPage>
  );
}

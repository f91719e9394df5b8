import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NewPasswordForm } from '@/features/accounts/components/new-password-form';
import { readStage } from '@/features/accounts/reset-queries';
import { getWords } from '@/i18n/words';
import { ResetPage } from '../reset-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('recovery');
  return { title: `${t('stepReset')} · ${t('title')}` };
}

/** Third step, for who has proven the account's number. */
export default async function NewPasswordPage() {
  const [t, stage] = await Promise.all([getWords('recovery'), readStage()]);
  if (stage?.step !== 'password') redirect('/forgot-password');
  return (
    <ResetPage at={3} title={t('stepReset')} lead={t('resetLead')}>
      <NewPasswordForm />
    </ResetPage>
  );
}

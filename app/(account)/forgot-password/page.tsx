import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { AccountNameForm } from '@/features/accounts/components/account-name-form';
import { DemoNote } from '@/features/accounts/components/demo-note';
import { getWords } from '@/i18n/words';
import { pathWithin } from '@/lib/path-within';
import { ResetPage } from './reset-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('recovery');
  return { title: t('title') };
}

/** 忘记密码, first step: whose. */
export default async function ForgotPasswordPage({ searchParams }: PageProps<'/forgot-password'>) {
  const { next: asked } = await searchParams;
  const next = pathWithin(typeof asked === 'string' ? asked : undefined);
  const [t, account] = await Promise.all([getWords('recovery'), getWords('account')]);
  return (
    <ResetPage at={1} title={t('title')} lead={t('accountLead')}>
      <DemoNote />
      <AccountNameForm next={next} />
      <p className="text-ink-2">
        {t('remembered')}{' '}
        <Link href={`/login?next=${encodeURIComponent(next)}`} className="link">
          {account('login')}
        </Link>
      </p>
    </ResetPage>
  );
}

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { takeSecondStepAction } from '@/app/(account)/sign-in-actions';
import { setLocaleAction, setThemeAction } from '@/app/preferences-actions';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Unavailable } from '@/components/ui/unavailable';
import { currentUser } from '@/features/accounts/account-queries';
import { SecondStepLogin } from '@/features/accounts/components/second-step-login';
import { SignInStage } from '@/features/accounts/components/sign-in-stage';
import { nextOfOwed } from '@/features/accounts/second-step-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

const path = '/login/second-step';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('secondStep');
  return { title: t('title') };
}

/** Whose password was right shows here that the phone is theirs too. */
export default async function SecondStepPage({ searchParams }: PageProps<'/login/second-step'>) {
  const isRecovery = (await searchParams).way === 'recovery';
  const found = await reachable(Promise.all([nextOfOwed(), currentUser()]));
  const t = await getWords('secondStep');
  const [next, user] = found.ok ? found.value : [];
  if (next === undefined && user) redirect('/account');
  return (
    <SignInStage
      title={t('title')}
      lead={next !== undefined && t('loginLead')}
      actions={{ setLocale: setLocaleAction, setTheme: setThemeAction }}
    >
      {!found.ok && <Unavailable retry={path} reference={found.reference} heading="h2" />}
      {found.ok && next === undefined && <Over />}
      {next !== undefined && (
        <>
          <ClientWords names={['account', 'forms', 'refusals', 'secondStep']}>
            <SecondStepLogin key={String(isRecovery)} action={takeSecondStepAction} isRecovery={isRecovery} />
          </ClientWords>
          <Link
            href={isRecovery ? path : `${path}?way=recovery`}
            replace
            className="link inline-flex min-h-tap items-center justify-self-start"
          >
            {t(isRecovery ? 'useApp' : 'useRecovery')}
          </Link>
        </>
      )}
    </SignInStage>
  );
}

async function Over() {
  const t = await getWords('secondStep');
  const back = (
    <ButtonLink href="/login" look="primary">
      {t('again')}
    </ButtonLink>
  );
  return (
    <EmptyState title={t('overTitle')} actions={back}>
      {t('overWhy')}
    </EmptyState>
  );
}

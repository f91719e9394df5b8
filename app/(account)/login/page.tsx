import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { setLocaleAction, setThemeAction } from '@/app/preferences-actions';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { currentUser } from '@/features/accounts/account-queries';
import { ArrivalNote } from '@/features/accounts/components/arrival-note';
import { LoginForm } from '@/features/accounts/components/login-form';
import { OtherWays } from '@/features/accounts/components/other-ways';
import { SignInStage } from '@/features/accounts/components/sign-in-stage';
import { WhereNext } from '@/features/accounts/components/where-next';
import { piecesInCart } from '@/features/cart/cart-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';
import { pathWithin } from '@/lib/path-within';
import { logInAction } from '../sign-in-actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('account');
  return { title: t('login') };
}

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const { next: asked, refusal, done } = await searchParams;
  const next = pathWithin(typeof asked === 'string' ? asked : undefined);
  const [user, pieces, t, leaving] = await Promise.all([
    reachable(currentUser()),
    reachable(piecesInCart()),
    getWords('account'),
    getWords('leaving'),
  ]);
  if (user.ok && user.value) redirect(next);
  const lead = (
    <>
      {t('noAccount')}{' '}
      <Link href={`/register?next=${encodeURIComponent(next)}`} className="link">
        {t('register')}
      </Link>
    </>
  );
  return (
    <SignInStage
      title={t('login')}
      lead={lead}
      actions={{ setLocale: setLocaleAction, setTheme: setThemeAction }}
    >
      {done === 'closed' && (
        <Notice kind="ok" role="status">
          {leaving('closed')}
        </Notice>
      )}
      <ArrivalNote refusal={refusal} />
      <WhereNext next={next} pieces={pieces.ok ? pieces.value : 0} />
      <ClientWords names={['account', 'forms', 'refusals']}>
        <LoginForm action={logInAction} next={next} />
      </ClientWords>
      <OtherWays next={next} />
    </SignInStage>
  );
}

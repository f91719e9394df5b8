import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { setLocaleAction, setThemeAction } from '@/app/preferences-actions';
import { Link } from '@/components/ui/link';
import { currentUser } from '@/features/accounts/account-queries';
import { DemoNote } from '@/features/accounts/components/demo-note';
import { OtherWays } from '@/features/accounts/components/other-ways';
import { RegisterForm } from '@/features/accounts/components/register-form';
import { SignInStage } from '@/features/accounts/components/sign-in-stage';
import { WhereNext } from '@/features/accounts/components/where-next';
import { piecesInCart } from '@/features/cart/cart-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';
import { pathWithin } from '@/lib/path-within';
import { registerAction } from '../sign-in-actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('account');
  return { title: t('register') };
}

export default async function RegisterPage({ searchParams }: PageProps<'/register'>) {
  const { next: asked } = await searchParams;
  const next = pathWithin(typeof asked === 'string' ? asked : undefined);
  const [user, pieces, t] = await Promise.all([
    reachable(currentUser()),
    reachable(piecesInCart()),
    getWords('account'),
  ]);
  if (user.ok && user.value) redirect(next);
  const lead = (
    <>
      {t('haveAccount')}{' '}
      <Link href={`/login?next=${encodeURIComponent(next)}`} className="link">
        {t('login')}
      </Link>
    </>
  );
  return (
    <SignInStage
      title={t('register')}
      lead={lead}
      actions={{ setLocale: setLocaleAction, setTheme: setThemeAction }}
    >
      <WhereNext next={next} pieces={pieces.ok ? pieces.value : 0} />
      <ClientWords names={['account', 'codes', 'forms', 'refusals']}>
        <RegisterForm action={registerAction} next={next}>
          <DemoNote />
        </RegisterForm>
      </ClientWords>
      <OtherWays next={next} />
    </SignInStage>
  );
}

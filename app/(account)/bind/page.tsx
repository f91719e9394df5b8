import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { setLocaleAction, setThemeAction } from '@/app/preferences-actions';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Unavailable } from '@/components/ui/unavailable';
import { currentUser } from '@/features/accounts/account-queries';
import { BindForm } from '@/features/accounts/components/bind-form';
import { BindWays } from '@/features/accounts/components/bind-ways';
import { DemoNote } from '@/features/accounts/components/demo-note';
import { RegisterForm } from '@/features/accounts/components/register-form';
import { SignInStage } from '@/features/accounts/components/sign-in-stage';
import { type PendingView, pendingHere } from '@/features/accounts/identity-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';
import { pathWithin } from '@/lib/path-within';
import { bindAccountAction, registerBoundAction } from '../bind-actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('identities');
  return { title: t('bind') };
}

/** Who came from a provider for the first time says here which account it shall lead to. */
export default async function BindPage({ searchParams }: PageProps<'/bind'>) {
  const { next: asked, way } = await searchParams;
  const next = pathWithin(typeof asked === 'string' ? asked : undefined);
  const found = await reachable(Promise.all([currentUser(), pendingHere()]));
  const t = await getWords('identities');
  const [user, pending] = found.ok ? found.value : [];
  if (user) redirect(next);
  return (
    <SignInStage
      title={t('bind')}
      lead={pending && <Greeting {...pending} />}
      actions={{ setLocale: setLocaleAction, setTheme: setThemeAction }}
    >
      {!found.ok && <Unavailable retry={hereWith(next)} reference={found.reference} heading="h2" />}
      {found.ok && !pending && <Gone next={next} />}
      {pending && <Forms next={next} isNew={way === 'new'} />}
    </SignInStage>
  );
}

const hereWith = (next: string) => `/bind?${new URLSearchParams({ next })}`;

async function Greeting({ provider, nickname }: PendingView) {
  const t = await getWords('identities');
  const name = t(`names.${provider}`);
  const words = nickname ? t('hello', { name, nickname }) : t('helloNobody', { name });
  return <span className="wrap-anywhere">{words}</span>;
}

async function Forms({ next, isNew }: { next: string; isNew: boolean }) {
  const t = await getWords('identities');
  return (
    <>
      <BindWays next={next} isNew={isNew} />
      <ClientWords names={['account', 'codes', 'forms', 'identities', 'refusals']}>
        {isNew ? (
          <RegisterForm action={registerBoundAction} next={next} purpose="bind" label={t('registerAndBind')}>
            <DemoNote />
          </RegisterForm>
        ) : (
          <BindForm action={bindAccountAction} next={next}>
            <DemoNote />
          </BindForm>
        )}
      </ClientWords>
    </>
  );
}

async function Gone({ next }: { next: string }) {
  const t = await getWords('identities');
  const back = (
    <ButtonLink href={`/login?${new URLSearchParams({ next })}`} look="primary">
      {t('startAgain')}
    </ButtonLink>
  );
  return (
    <EmptyState title={t('gone')} actions={back}>
      {t('goneWhy')}
    </EmptyState>
  );
}

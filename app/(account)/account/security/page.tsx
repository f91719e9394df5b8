import type { Metadata } from 'next';
import { changePasswordAction } from '@/app/(account)/password-actions';
import { PhoneBar } from '@/components/shell/phone-bar';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { Unavailable } from '@/components/ui/unavailable';
import { claimedSession, userOrLogin } from '@/features/accounts/account-queries';
import { AccountFrame } from '@/features/accounts/components/account-frame';
import { Devices } from '@/features/accounts/components/devices';
import { EmailEntry } from '@/features/accounts/components/email-entry';
import { LinkedAccounts } from '@/features/accounts/components/linked-accounts';
import { MobileEntry } from '@/features/accounts/components/mobile-entry';
import { OwnData } from '@/features/accounts/components/own-data';
import { PasswordEntry } from '@/features/accounts/components/password-entry';
import { SecondStepRow } from '@/features/accounts/components/second-step-row';
import { listLinks } from '@/features/accounts/identity-queries';
import { secondStepOf } from '@/features/accounts/second-step-queries';
import { emailOf, listSessions } from '@/features/accounts/security-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { maskMobile } from '@/lib/mask';
import { reachable } from '@/lib/outage';

const path = '/account/security';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('security');
  return { title: t('title') };
}

export default async function SecurityPage({ searchParams }: PageProps<'/account/security'>) {
  const [t, { done, ...told }] = await Promise.all([getWords('security'), searchParams]);
  return (
    <>
      <PhoneBar title={t('title')} back="/account" />
      <AccountFrame place="security">
        <Security done={typeof done === 'string' ? done : ''} told={told} />
      </AccountFrame>
    </>
  );
}

/** What a plain post has just done; with script a toast says it. */
const saidAfter = {
  password: 'passwordDone',
  mobile: 'mobileDone',
  email: 'emailDone',
  kept: 'emailKept',
  session: 'sessionDone',
  sessions: 'sessionsDone',
  'second-step-off': 'secondStepOff',
} as const;

type Told = Awaited<PageProps<'/account/security'>['searchParams']>;

async function Security({ done, told }: { done: string; told: Told }) {
  const [t, read] = await Promise.all([getWords('security'), reachable(readSecurity())]);
  if (!read.ok) return <Unavailable retry={path} reference={read.reference} />;
  const { user, email, sessions, secondStep, links, currentId } = read.value;
  const said = Object.entries(saidAfter).find(([what]) => what === done)?.[1];
  return (
    <ClientWords names={['account', 'codes', 'forms', 'refusals', 'security']}>
      {said && (
        <Notice kind="ok" role="status">
          {t(said)}
        </Notice>
      )}
      <Card>
        <h1 className="mb-2 text-lg">{t('title')}</h1>
        <div className="divide-y divide-line">
          <PasswordEntry action={changePasswordAction} />
          <MobileEntry shown={maskMobile(user.mobile)} />
          <EmailEntry email={email} />
          <SecondStepRow view={secondStep} />
        </div>
      </Card>
      <LinkedAccounts links={links} told={told} />
      <Devices sessions={sessions} currentId={currentId} />
      <OwnData />
    </ClientWords>
  );
}

async function readSecurity() {
  const user = await userOrLogin(path);
  const [email, sessions, secondStep, links, session] = await Promise.all([
    emailOf(user.id),
    listSessions(user.id),
    secondStepOf(user.id),
    listLinks(user.id),
    claimedSession(),
  ]);
  return { user, email, sessions, secondStep, links, currentId: session?.sessionId };
}

import type { Metadata } from 'next';
import { setLocaleAction, setThemeAction } from '@/app/preferences-actions';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Unavailable } from '@/components/ui/unavailable';
import { SignInStage } from '@/features/accounts/components/sign-in-stage';
import { VerifyEmailForm } from '@/features/accounts/components/verify-email-form';
import { type VerificationView, verificationOf } from '@/features/accounts/security-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('security');
  return { title: t('verifyTitle') };
}

const heads = {
  open: ['verifyTitle', 'verifyLead'],
  done: ['verifiedTitle', 'verifiedLead'],
  dead: ['deadTitle', 'deadLead'],
} as const;

/** Opening the link changes nothing; only the button does. */
export default async function VerifyEmailPage({ searchParams }: PageProps<'/verify-email'>) {
  const { token } = await searchParams;
  const [t, read] = await Promise.all([getWords('security'), reachable(verificationOf(token))]);
  const [title, lead] = read.ok ? heads[read.value.state] : heads.open;
  return (
    <SignInStage
      title={t(title)}
      lead={t(lead)}
      actions={{ setLocale: setLocaleAction, setTheme: setThemeAction }}
    >
      {read.ok ? (
        <LinkState link={read.value} token={String(token)} />
      ) : (
        <Unavailable
          retry={`/verify-email?token=${encodeURIComponent(String(token))}`}
          reference={read.reference}
          heading="h2"
        />
      )}
    </SignInStage>
  );
}

async function LinkState({ link, token }: { link: VerificationView; token: string }) {
  const t = await getWords('security');
  if (link.state === 'open') {
    return (
      <ClientWords names={['account', 'forms', 'refusals', 'security']}>
        <p>
          <b className="block text-lg">{link.address}</b>
          {t('verifyAsk')}
        </p>
        <VerifyEmailForm token={token} />
      </ClientWords>
    );
  }
  return (
    <>
      {link.state === 'done' ? (
        <Notice kind="ok">{link.address}</Notice>
      ) : (
        <Notice kind="warn">{t('deadWhy')}</Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <ButtonLink href="/account/security" look="ink">
          {t('toSecurity')}
        </ButtonLink>
        <ButtonLink href="/">{t('home')}</ButtonLink>
      </div>
    </>
  );
}

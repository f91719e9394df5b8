import type { Metadata } from 'next';
import { PhoneBar } from '@/components/shell/phone-bar';
import { Card } from '@/components/ui/card';
import { Unavailable } from '@/components/ui/unavailable';
import { userOrLogin } from '@/features/accounts/account-queries';
import { AccountFrame } from '@/features/accounts/components/account-frame';
import { SecondStepPanel } from '@/features/accounts/components/second-step-panel';
import { SecondStepStanding } from '@/features/accounts/components/second-step-standing';
import { secondStepOf } from '@/features/accounts/second-step-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

const path = '/account/security/second-step';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('secondStep');
  return { title: t('title') };
}

export default async function SecondStepSettingsPage() {
  const [t, read] = await Promise.all([getWords('secondStep'), reachable(readSecondStep())]);
  return (
    <>
      <PhoneBar title={t('title')} back="/account/security" />
      <AccountFrame place="security">
        {read.ok ? (
          <Card className="grid gap-4">
            <h1 className="text-lg">{t('title')}</h1>
            {read.value.view && <SecondStepStanding view={read.value.view} />}
            <ClientWords names={['account', 'forms', 'refusals', 'secondStep', 'security']}>
              <SecondStepPanel isOn={read.value.view !== undefined} username={read.value.username} />
            </ClientWords>
          </Card>
        ) : (
          <Unavailable retry={path} reference={read.reference} />
        )}
      </AccountFrame>
    </>
  );
}

async function readSecondStep() {
  const { id, username } = await userOrLogin(path);
  return { username, view: await secondStepOf(id) };
}

import type { Metadata } from 'next';
import { closeAccountAction } from '@/app/(account)/close-actions';
import { PhoneBar } from '@/components/shell/phone-bar';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Unavailable } from '@/components/ui/unavailable';
import { userOrLogin } from '@/features/accounts/account-queries';
import { AccountFrame } from '@/features/accounts/components/account-frame';
import { CloseForm } from '@/features/accounts/components/close-form';
import { WhatCloses } from '@/features/accounts/components/what-closes';
import { viewClosing } from '@/features/payments/close-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

const path = '/account/security/close';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('leaving');
  return { title: t('close') };
}

export default async function CloseAccountPage() {
  const t = await getWords('leaving');
  return (
    <>
      <PhoneBar title={t('close')} back="/account/security" />
      <AccountFrame place="security">
        <Closing />
      </AccountFrame>
    </>
  );
}

async function Closing() {
  const [t, read] = await Promise.all([getWords('leaving'), reachable(readClosing())]);
  if (!read.ok) return <Unavailable retry={path} reference={read.reference} />;
  const { isStaff, hasOpenMatters, hasSecondStep } = read.value;
  return (
    <Card className="grid gap-4">
      <h1 className="text-lg">{t('close')}</h1>
      {isStaff && <Notice kind="warn">{t('staff')}</Notice>}
      {!isStaff && hasOpenMatters && <StillOpen />}
      <WhatCloses />
      {!isStaff && !hasOpenMatters && (
        <ClientWords names={['account', 'forms', 'leaving', 'refusals', 'secondStep', 'security']}>
          <CloseForm action={closeAccountAction} hasSecondStep={hasSecondStep} />
        </ClientWords>
      )}
    </Card>
  );
}

async function StillOpen() {
  const t = await getWords('leaving');
  const orders = (
    <Link href="/account/orders" className="link">
      {t('toOrders')}
    </Link>
  );
  return (
    <Notice kind="warn" actions={orders}>
      <b className="block">{t('open')}</b>
      {t('openWhy')}
    </Notice>
  );
}

async function readClosing() {
  const { id, isStaff } = await userOrLogin(path);
  return { isStaff, ...(await viewClosing(id)) };
}

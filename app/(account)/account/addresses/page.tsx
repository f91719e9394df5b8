import type { Metadata } from 'next';
import { PhoneBar } from '@/components/shell/phone-bar';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Unavailable } from '@/components/ui/unavailable';
import { listAddresses, userOrLogin } from '@/features/accounts/account-queries';
import { AccountFrame } from '@/features/accounts/components/account-frame';
import { AddressForm } from '@/features/accounts/components/address-form';
import { AddressList } from '@/features/accounts/components/address-list';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

const path = '/account/addresses';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('account');
  return { title: t('addresses') };
}

export default async function AddressesPage() {
  const t = await getWords('account');
  return (
    <>
      <PhoneBar title={t('addresses')} back="/account" />
      <AccountFrame place="addresses">
        <Addresses />
      </AccountFrame>
    </>
  );
}

async function Addresses() {
  const [t, read] = await Promise.all([getWords('account'), reachable(readAddresses())]);
  if (!read.ok) return <Unavailable retry={path} reference={read.reference} />;
  const { user, addresses } = read.value;
  const hasNone = addresses.length === 0;
  return (
    <Card>
      <h1 className="mb-3.5 text-lg">{t('addresses')}</h1>
      {hasNone ? (
        <EmptyState image="/art/parcel.webp" title={t('noAddress')}>
          {t('noAddressWhy')}
        </EmptyState>
      ) : (
        <AddressList addresses={addresses} defaultId={user.defaultAddressId} />
      )}
      <div className="mt-4">
        <AddressForm returnTo={path} isOpen={hasNone} />
      </div>
    </Card>
  );
}

async function readAddresses() {
  const user = await userOrLogin(path);
  return { user, addresses: await listAddresses(user.id) };
}

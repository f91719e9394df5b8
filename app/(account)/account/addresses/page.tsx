import type { Metadata } from 'next';
import { PhoneBar } from '@/components/shell/phone-bar';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Unavailable } from '@/components/ui/unavailable';
import { listAddresses, userOrLogin } from '@/features/accounts/account-queries';
import { addressLimit } from '@/features/accounts/add-address';
import { findAddress } from '@/features/accounts/address-queries';
import { AccountFrame } from '@/features/accounts/components/account-frame';
import { AddressForm } from '@/features/accounts/components/address-form';
import { AddressList } from '@/features/accounts/components/address-list';
import { EditAddress } from '@/features/accounts/components/edit-address';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

const path = '/account/addresses';

export async function generateMetadata({ searchParams }: PageProps<typeof path>): Promise<Metadata> {
  const [t, words, { edit }] = await Promise.all([getWords('account'), getWords('addresses'), searchParams]);
  return { title: edit ? words('editTitle') : t('addresses') };
}

export default async function AddressesPage({ searchParams }: PageProps<typeof path>) {
  const [t, { edit, done }] = await Promise.all([getWords('account'), searchParams]);
  return (
    <>
      <PhoneBar title={t('addresses')} back={edit ? path : '/account'} />
      <AccountFrame place="addresses">
        <Addresses edit={edit} done={typeof done === 'string' ? done : ''} />
      </AccountFrame>
    </>
  );
}

type Asked = { edit: string | string[] | undefined; done: string };

async function Addresses({ edit, done }: Asked) {
  const [t, words, read] = await Promise.all([
    getWords('account'),
    getWords('addresses'),
    reachable(readAddresses(edit)),
  ]);
  if (!read.ok) return <Unavailable retry={path} reference={read.reference} />;
  const { user, addresses, edited } = read.value;
  if (edited) return <EditAddress {...edited} isDefault={edited.id === user.defaultAddressId} />;
  const count = { count: addresses.length, limit: addressLimit };
  const isFull = addresses.length >= addressLimit;
  return (
    <>
      <Said edit={edit} done={done} />
      <Card>
        <div className="mb-3.5 flex items-baseline justify-between gap-3">
          <h1 id="addresses" tabIndex={-1} className="text-lg">
            {t('addresses')}
          </h1>
          <p className="text-ink-3 text-sm tabular-nums">
            <span aria-hidden="true">{words('count', count)}</span>
            <span className="sr-only">{words('countAloud', count)}</span>
          </p>
        </div>
        {addresses.length === 0 ? (
          <EmptyState image="/art/parcel.webp" title={t('noAddress')}>
            {t('noAddressWhy')}
          </EmptyState>
        ) : (
          <AddressList addresses={addresses} defaultId={user.defaultAddressId} />
        )}
        <div className="mt-4">
          {isFull ? (
            <Notice>{words('full', count)}</Notice>
          ) : (
            <AddressForm who={user.username} returnTo={path} isOpen={addresses.length === 0} />
          )}
        </div>
      </Card>
    </>
  );
}

/** What a plain post has just done; with script a toast says it. */
async function Said({ edit, done }: Asked) {
  const [t, account] = await Promise.all([getWords('addresses'), getWords('account')]);
  if (edit !== undefined) return <Notice kind="warn">{t('gone')}</Notice>;
  const said = {
    saved: account('addressSaved'),
    changed: t('changed'),
    default: t('defaultDone'),
    removed: t('removed'),
  };
  const text = Object.entries(said).find(([what]) => what === done)?.[1];
  return text ? (
    <Notice kind="ok" role="status">
      {text}
    </Notice>
  ) : null;
}

async function readAddresses(edit: Asked['edit']) {
  const user = await userOrLogin(path);
  const id = typeof edit === 'string' && /^[1-9]\d{0,14}$/.test(edit) ? Number(edit) : undefined;
  const [addresses, values] = await Promise.all([
    listAddresses(user.id),
    id === undefined ? undefined : findAddress(user.id, id),
  ]);
  return { user, addresses, edited: id !== undefined && values ? { id, values } : undefined };
}

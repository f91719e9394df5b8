import { ButtonLink } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { maskMobile } from '@/lib/mask';
import type { AddressView } from '../account-queries';
import { AddressDefault } from './address-default';
import { AddressRemove } from './address-remove';

type Props = { addresses: AddressView[]; defaultId: number | null };

export async function AddressList({ addresses, defaultId }: Props) {
  const sorted = [...addresses].sort((a, b) => Number(b.id === defaultId) - Number(a.id === defaultId));
  return (
    <ClientWords names={['addresses', 'forms', 'refusals']}>
      <ul className="grid gap-3 sm:grid-cols-2">
        {sorted.map((address) => (
          <li key={address.id} className="flex flex-col rounded-card border border-line p-3.5 pb-2">
            <AddressItem address={address} isDefault={address.id === defaultId} />
          </li>
        ))}
      </ul>
    </ClientWords>
  );
}

async function AddressItem({ address, isDefault }: { address: AddressView; isDefault: boolean }) {
  const [t, account] = await Promise.all([getWords('addresses'), getWords('account')]);
  const { id, title, receiver, mobile, region, place } = address;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <b className="break-all font-semibold">{receiver}</b>
        <span className="text-ink-2 tabular-nums">{maskMobile(mobile)}</span>
        {title !== receiver && (
          <span className="max-w-full overflow-hidden">
            <Tag>{title}</Tag>
          </span>
        )}
        {isDefault && <Tag tone="brand">{account('default')}</Tag>}
      </p>
      <p className="mt-0.5 text-ink-2">{region}</p>
      <p className="mb-2 break-words">{place}</p>
      <div className="mt-auto flex flex-wrap items-center justify-end gap-1 border-line border-t pt-2">
        {!isDefault && <AddressDefault addressId={id} label={t('makeDefaultFor', { title, place })} />}
        <ButtonLink
          href={`/account/addresses?edit=${id}`}
          look="quiet"
          size="sm"
          aria-label={t('editThis', { title, place })}
        >
          {t('edit')}
        </ButtonLink>
        <AddressRemove
          addressId={id}
          label={t('removeThis', { title, place })}
          place={`${receiver} · ${region} ${place}`}
          isDefault={isDefault}
        />
      </div>
    </>
  );
}

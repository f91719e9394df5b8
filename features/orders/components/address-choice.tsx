'use client';

import { FieldError } from '@/components/ui/field';
import { RadioCard } from '@/components/ui/radio-card';
import { Tag } from '@/components/ui/tag';
import type { AddressView } from '@/features/accounts/account-queries';
import { useWords } from '@/i18n/client-words';

type Props = {
  addresses: AddressView[];
  defaultId: number | undefined;
  chosen: string;
  error: string | undefined;
};

const shownAtOnce = 4;

/** The shopper's addresses, the default one first; when there are many, the rest folds away. */
export function AddressChoice({ addresses, defaultId, chosen, error }: Props) {
  const t = useWords('checkout');
  const sorted = [...addresses].sort((a, b) => Number(b.id === defaultId) - Number(a.id === defaultId));
  const rest = sorted.slice(shownAtOnce);
  const card = (address: AddressView) => (
    <AddressCard
      key={address.id}
      address={address}
      isDefault={address.id === defaultId}
      isChosen={String(address.id) === chosen}
    />
  );
  return (
    <fieldset
      id="address"
      tabIndex={-1}
      aria-labelledby="address-title"
      aria-describedby={error && 'address-error'}
      className="min-w-0 rounded-b-card bg-surface px-4 pb-4 shadow-rest wide:px-6 wide:pb-5"
    >
      <div className="grid gap-2.5 sm:grid-cols-2">{sorted.slice(0, shownAtOnce).map(card)}</div>
      {rest.length > 0 && (
        <details className="mt-2.5" open={rest.some(({ id }) => String(id) === chosen) || undefined}>
          <summary className="link inline-flex min-h-tap items-center text-sm">
            {t('moreAddresses', { count: rest.length })}
          </summary>
          <div className="grid gap-2.5 sm:grid-cols-2">{rest.map(card)}</div>
        </details>
      )}
      {error && <FieldError id="address-error">{error}</FieldError>}
    </fieldset>
  );
}

function AddressCard(props: { address: AddressView; isDefault: boolean; isChosen: boolean }) {
  const t = useWords('checkout');
  const { id, title, receiver, mobile, region, place } = props.address;
  return (
    <RadioCard name="addressId" id={`address-${id}`} value={id} defaultChecked={props.isChosen}>
      <span className="flex flex-wrap items-center gap-x-2">
        <b className="font-semibold">{receiver}</b>
        <span className="text-ink-2 tabular-nums">{mobile}</span>
        {title !== receiver && (
          <span className="max-w-full overflow-hidden">
            <Tag>{title}</Tag>
          </span>
        )}
        {props.isDefault && <Tag tone="brand">{t('defaultAddress')}</Tag>}
      </span>
      <span className="text-ink-2">{region}</span>
      <span>{place}</span>
    </RadioCard>
  );
}

import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import type { Typed } from '@/lib/form-action';
import { reachable } from '@/lib/outage';
import { listRegions } from '../account-queries';
import { readParts } from '../address-queries';
import { AddressEdit } from './address-edit';

type Props = { id: number; values: Typed; isDefault: boolean };

/** 编辑收货地址: a page of its own, so that it works without script. */
export async function EditAddress({ id, values, isDefault }: Props) {
  const [regions, t, account] = await Promise.all([
    reachable(Promise.all([listRegions(null), readParts(values)])),
    getWords('addresses'),
    getWords('account'),
  ]);
  if (!regions.ok) return <Notice kind="warn">{account('addressFormAway')}</Notice>;
  const [provinces, parts] = regions.value;
  return (
    <Card>
      <h1 className="mb-3.5 text-lg">{t('editTitle')}</h1>
      <ClientWords names={['account', 'addresses', 'forms', 'refusals']}>
        <AddressEdit
          key={id}
          addressId={id}
          first={{ status: 'choosing', values, parts }}
          isDefault={isDefault}
          provinces={provinces}
        />
      </ClientWords>
    </Card>
  );
}

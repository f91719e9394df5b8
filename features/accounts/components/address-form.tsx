import { Notice } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';
import { listRegions } from '../account-queries';
import { AddressEntry } from './address-entry';

type Props = { who: string; returnTo: '/checkout' | '/account/addresses'; isOpen?: boolean };

/** 新增收货地址: folded away until it is wanted, or open where there is no address yet. Never inside another form. */
export async function AddressForm({ who, returnTo, isOpen = false }: Props) {
  const [provinces, t] = await Promise.all([reachable(listRegions(null)), getWords('account')]);
  if (!provinces.ok) return <Notice kind="warn">{t('addressFormAway')}</Notice>;
  const hasTitle = returnTo !== '/checkout'; // fewer fields where somebody wants to buy
  return (
    <ClientWords names={['account', 'addresses', 'forms', 'refusals']}>
      <AddressEntry
        who={who}
        returnTo={returnTo}
        isOpen={isOpen}
        provinces={provinces.value}
        hasTitle={hasTitle}
      />
    </ClientWords>
  );
}

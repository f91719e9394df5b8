import type { ButtonLook } from '@/components/ui/button';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { PayForm } from './pay-form';

type Props = ButtonLook & { number: string; label?: 'pay' | 'goOn'; describedBy?: string };

/** Leads to Alipay; for orders that can still be paid. */
export async function PayButton({ number, label = 'pay', describedBy, ...look }: Props) {
  const t = await getWords('payments');
  return (
    <ClientWords names={['forms', 'refusals']}>
      <PayForm {...look} number={number} label={t(label)} busy={t('paying')} describedBy={describedBy} />
    </ClientWords>
  );
}

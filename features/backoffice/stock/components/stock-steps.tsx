import { randomInt } from 'node:crypto';
import { Card, CardHead } from '@/components/ui/card';
import { getWords } from '@/i18n/words';
import { staffLimits } from '../../backoffice-schema';
import { StaffForm } from '../../components/staff-form';
import { adjustStockAction, setLowStockAction } from '../stock-actions';

const mostKey = 2 ** 47;

/** Pieces that come or go; the key of the form keeps a second post from moving them again. */
export async function AdjustStock({ skuId }: { skuId: number }) {
  const t = await getWords('stock');
  const fields = [
    { id: 'delta', name: 'delta', label: t('deltaLabel'), hint: t('deltaHint'), maxLength: 12 },
    { id: 'reason', name: 'reason', label: t('why'), hint: t('whyHint'), maxLength: staffLimits.reason },
  ];
  return (
    <Card>
      <CardHead title={t('adjustTitle')} />
      <p className="mb-3 text-ink-2 text-sm">{t('adjustHint')}</p>
      <StaffForm
        action={adjustStockAction}
        submit={t('adjustYes')}
        done={t('adjusted')}
        look="primary"
        hidden={{ skuId, key: randomInt(1, mostKey) }}
        fields={fields}
      />
    </Card>
  );
}

export async function LowMark({ skuId, lowStock }: { skuId: number; lowStock: number }) {
  const t = await getWords('stock');
  const field = {
    id: 'low-stock',
    name: 'lowStock',
    label: t('markLabel'),
    hint: t('markHint'),
    value: String(lowStock),
    maxLength: 7,
  };
  return (
    <Card>
      <CardHead title={t('markTitle')} />
      <StaffForm
        action={setLowStockAction}
        submit={t('markSave')}
        done={t('markSaved')}
        look="line"
        hidden={{ skuId }}
        fields={[field]}
      />
    </Card>
  );
}

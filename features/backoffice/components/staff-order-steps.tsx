import { randomBytes } from 'node:crypto';
import { Card, CardHead } from '@/components/ui/card';
import { getWords } from '@/i18n/words';
import { formatFen } from '@/lib/money';
import type { Staff } from '../as-staff';
import { staffLimits } from '../backoffice-schema';
import { markOf } from '../mark';
import {
  cancelAsStaffAction,
  handBackCashAction,
  noteOrderAction,
  refundAsStaffAction,
  shipAction,
} from '../staff-actions';
import type { StaffOrderView } from '../staff-order-queries';
import type { StaffFieldView } from './staff-field';
import { StaffForm } from './staff-form';

type Props = { order: StaffOrderView; staff: Staff };

/** What this member of staff may do with an order as it stands. */
export async function StaffOrderSteps({ order, staff: { rights } }: Props) {
  const canCancel = order.status === 'unpaid' || order.status === 'unshipped';
  return (
    <>
      {order.status === 'unshipped' && rights.has('order.ship') && <Ship order={order} />}
      {order.cashToHandBack.length > 0 && rights.has('order.refund') && <HandBack order={order} />}
      {order.leftFen > 0 && rights.has('order.refund') && <Refund order={order} />}
      {rights.has('order.ship') && <Note order={order} />}
      {canCancel && rights.has('order.cancel') && <Cancel order={order} />}
    </>
  );
}

type Of = { order: StaffOrderView };

async function Ship({ order: { number } }: Of) {
  const [t, asks] = await Promise.all([getWords('backoffice'), getWords('asks')]);
  const fields = [
    { id: 'carrier', name: 'carrier', label: t('carrier'), maxLength: staffLimits.carrier },
    { id: 'trackingNumber', name: 'trackingNumber', label: t('trackingNumber') },
  ];
  return (
    <Card>
      <CardHead title={t('shipTitle')} />
      <StaffForm
        action={shipAction}
        ask={{ title: asks('shipTitle', { number }), text: asks('shipLost'), yes: asks('shipYes') }}
        submit={t('ship')}
        done={t('shipped')}
        look="primary"
        hidden={{ number }}
        fields={fields}
      />
    </Card>
  );
}

async function Cancel({ order: { number } }: Of) {
  const [t, asks] = await Promise.all([getWords('backoffice'), getWords('asks')]);
  const reason = {
    id: 'cancel-reason',
    name: 'reason',
    label: t('reason'),
    hint: t('reasonHint'),
    maxLength: staffLimits.reason,
  };
  return (
    <Card>
      <CardHead title={t('cancelTitle')} />
      <p className="mb-3 text-ink-2 text-sm">{t('cancelHint')}</p>
      <StaffForm
        action={cancelAsStaffAction}
        ask={{ title: asks('cancelTitle', { number }), text: asks('cancelLost'), yes: asks('cancelYes') }}
        submit={t('cancelYes')}
        done={t('cancelled')}
        look="line"
        hidden={{ number }}
        fields={[reason]}
      />
    </Card>
  );
}

async function Refund({ order: { number, leftFen } }: Of) {
  const [t, asks] = await Promise.all([getWords('backoffice'), getWords('asks')]);
  const fields: StaffFieldView[] = [
    { id: 'refund-amount', name: 'amount', label: t('amount'), kind: 'decimal' },
    { id: 'refund-reason', name: 'reason', label: t('reason'), maxLength: staffLimits.reason },
  ];
  return (
    <Card>
      <CardHead title={t('refundTitle')} />
      <p className="mb-3 text-ink-2 text-sm">{t('refundHint', { left: formatFen(leftFen) })}</p>
      <StaffForm
        action={refundAsStaffAction}
        ask={{ title: asks('refundTitle', { number }), text: asks('refundLost'), yes: asks('refundYes') }}
        submit={t('refundYes')}
        done={t('refunded')}
        look="line"
        hidden={{ number, key: randomBytes(12).toString('base64url') }}
        fields={fields}
      />
    </Card>
  );
}

async function HandBack({ order }: Of) {
  const [t, asks] = await Promise.all([getWords('backoffice'), getWords('asks')]);
  return (
    <Card>
      <CardHead title={t('cashTitle')} />
      {order.cashToHandBack.map(({ id: refundId, amountFen }) => (
        <div key={refundId} className="grid gap-3">
          <p className="text-ink-2 text-sm">{t('cashHint', { amount: formatFen(amountFen) })}</p>
          <StaffForm
            action={handBackCashAction}
            ask={{
              title: asks('cashTitle', { amount: formatFen(amountFen) }),
              text: asks('cashLost'),
              yes: asks('cashYes'),
            }}
            submit={t('cashYes')}
            done={t('cashDone')}
            hidden={{ refundId }}
          />
        </div>
      ))}
    </Card>
  );
}

async function Note({ order: { number, staffNote } }: Of) {
  const t = await getWords('backoffice');
  const note: StaffFieldView = {
    id: 'note',
    name: 'note',
    kind: 'area',
    label: t('noteTitle'),
    hint: t('noteHint'),
    isOptional: true,
    value: staffNote,
    maxLength: staffLimits.note,
  };
  return (
    <Card>
      <CardHead title={t('noteTitle')} />
      <StaffForm
        action={noteOrderAction}
        submit={t('noteSave')}
        done={t('noteSaved')}
        look="line"
        hidden={{ number, mark: markOf(staffNote) }}
        fields={[note]}
      />
    </Card>
  );
}

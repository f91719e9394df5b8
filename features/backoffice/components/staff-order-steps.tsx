import { randomBytes } from 'node:crypto';
import { Card, CardHead } from '@/components/ui/card';
import { TextField } from '@/components/ui/text-input';
import { TextareaField } from '@/components/ui/textarea';
import { getWords } from '@/i18n/words';
import { formatFen } from '@/lib/money';
import type { Staff } from '../as-staff';
import { staffLimits } from '../backoffice-schema';
import {
  cancelAsStaffAction,
  handBackCashAction,
  noteOrderAction,
  refundAsStaffAction,
  shipAction,
} from '../staff-actions';
import type { StaffOrderView } from '../staff-order-queries';
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

async function Ship({ order }: Of) {
  const t = await getWords('backoffice');
  return (
    <Card>
      <CardHead title={t('shipTitle')} />
      <StaffForm action={shipAction} submit={t('ship')} done={t('shipped')} look="primary">
        <input type="hidden" name="number" value={order.number} />
        <TextField
          id="carrier"
          name="carrier"
          label={t('carrier')}
          maxLength={staffLimits.carrier}
          autoComplete="on"
        />
        <TextField
          id="trackingNumber"
          name="trackingNumber"
          label={t('trackingNumber')}
          autoComplete="off"
          spellCheck={false}
        />
      </StaffForm>
    </Card>
  );
}

async function Cancel({ order }: Of) {
  const t = await getWords('backoffice');
  return (
    <Card>
      <CardHead title={t('cancelTitle')} />
      <p className="mb-3 text-ink-2 text-sm">{t('cancelHint')}</p>
      <StaffForm action={cancelAsStaffAction} submit={t('cancelYes')} done={t('cancelled')} look="line">
        <input type="hidden" name="number" value={order.number} />
        <TextField
          id="cancel-reason"
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          maxLength={staffLimits.reason}
        />
      </StaffForm>
    </Card>
  );
}

async function Refund({ order }: Of) {
  const t = await getWords('backoffice');
  return (
    <Card>
      <CardHead title={t('refundTitle')} />
      <p className="mb-3 text-ink-2 text-sm">{t('refundHint', { left: formatFen(order.leftFen) })}</p>
      <StaffForm action={refundAsStaffAction} submit={t('refundYes')} done={t('refunded')} look="line">
        <input type="hidden" name="number" value={order.number} />
        <input type="hidden" name="key" value={randomBytes(12).toString('base64url')} />
        <TextField
          id="refund-amount"
          name="amount"
          label={t('amount')}
          inputMode="decimal"
          autoComplete="off"
        />
        <TextField id="refund-reason" name="reason" label={t('reason')} maxLength={staffLimits.reason} />
      </StaffForm>
    </Card>
  );
}

async function HandBack({ order }: Of) {
  const t = await getWords('backoffice');
  return (
    <Card>
      <CardHead title={t('cashTitle')} />
      {order.cashToHandBack.map(({ id, amountFen }) => (
        <div key={id} className="grid gap-3">
          <p className="text-ink-2 text-sm">{t('cashHint', { amount: formatFen(amountFen) })}</p>
          <StaffForm action={handBackCashAction} submit={t('cashYes')} done={t('cashDone')}>
            <input type="hidden" name="refundId" value={id} />
          </StaffForm>
        </div>
      ))}
    </Card>
  );
}

async function Note({ order }: Of) {
  const t = await getWords('backoffice');
  return (
    <Card>
      <CardHead title={t('noteTitle')} />
      <StaffForm action={noteOrderAction} submit={t('noteSave')} done={t('noteSaved')} look="line">
        <input type="hidden" name="number" value={order.number} />
        <TextareaField
          id="note"
          name="note"
          label={t('noteTitle')}
          hint={t('noteHint')}
          optional=""
          defaultValue={order.staffNote}
          maxLength={staffLimits.note}
        />
      </StaffForm>
    </Card>
  );
}

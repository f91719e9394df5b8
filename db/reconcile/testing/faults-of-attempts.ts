import type { attempts } from '../attempts.ts';
import type { FaultsOf } from './fault.ts';

const set = (id: number, values: string) => `UPDATE payment_attempts SET ${values} WHERE id = ${id}`;
const setRefund = (id: number, values: string) => `UPDATE refunds SET ${values} WHERE id = ${id}`;

export const faultsOfAttempts: FaultsOf<typeof attempts> = {
  'attempt-for-another-amount-than-ordered': [
    set(1, 'amount_fen = amount_fen + 1'),
    set(3, 'order_id = 8'), // of a cash order
  ],
  'paid-attempt-without-its-payment': [set(3, "order_id = 6, status = 'paid'")],
  'attempt-open-twice': [[1, 3].map((id) => set(id, "order_id = 2, status = 'open'"))],
  'attempt-number-twice': [set(3, "out_trade_no = 'attempt-1'")],
  'attempt-still-open-after-its-order': [
    set(3, "status = 'open'"),
    // as after a change to cash
    [set(3, "status = 'open', ends_at = '2026-05-04'"), 'UPDATE orders SET expires_at = NULL WHERE id = 3'],
  ],
  'notification-kept-twice': [
    `INSERT INTO payment_notifications (provider, notification_id, raw_body, verdict)
      VALUES ('alipay', 'told-1', '', 'known')`,
  ],
  'refunded-twice-for-one-cause': [[setRefund(1, "cause = 'cancel'"), setRefund(2, "cause = 'cancel'")]],
  'refund-waits-too-long': [setRefund(4, 'created_at = now(3) - INTERVAL 73 HOUR')],
};

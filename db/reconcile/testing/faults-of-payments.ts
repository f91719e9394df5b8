import type { payments } from '../payments.ts';
import type { FaultsOf } from './fault.ts';

const set = (id: number, values: string) => `UPDATE orders SET ${values} WHERE id = ${id}`;
const setPayment = (id: number, values: string) => `UPDATE payments SET ${values} WHERE id = ${id}`;
const pay = (orderId: number, amountFen = 51_000, status = 'paid') => `
  INSERT INTO payments (id, order_id, provider, trade_no, amount_fen, status)
  VALUES (8, ${orderId}, 'alipay', 'trade-8', ${amountFen}, '${status}')`;
const refund = (paymentId: number, amountFen: number, status = 'done') =>
  `INSERT INTO refunds (payment_id, amount_fen, status) VALUES (${paymentId}, ${amountFen}, '${status}')`;

export const faultsOfPayments: FaultsOf<typeof payments> = {
  'paid-order-not-paid-exactly': [
    setPayment(5, 'amount_fen = amount_fen - 1'),
    'DELETE FROM payments WHERE id = 5',
    pay(5),
    [refund(5, 51_000), setPayment(5, "status = 'refunded'")],
  ],
  'unpaid-order-has-a-payment': [pay(2)],
  'order-status-contradicts-its-payment': [
    [set(2, "payment_status = 'paid'"), pay(2)],
    [set(5, "payment_status = 'unpaid'"), 'DELETE FROM payments WHERE id = 5'],
    [set(1, "payment_status = 'unpaid'"), 'DELETE FROM payments WHERE id = 1'],
    {
      plant: [
        set(3, "payment_status = 'paid'"),
        'DELETE FROM refunds WHERE id = 2',
        setPayment(3, "status = 'refunding'"),
      ],
      also: ['cancelled-order-keeps-a-payment'],
    },
  ],
  'cancelled-order-keeps-a-payment': [pay(3), 'UPDATE refunds SET amount_fen = amount_fen - 1 WHERE id = 2'],
  'refunded-order-without-a-refund': [
    set(5, "payment_status = 'refunding'"),
    set(6, "payment_status = 'refunded'"),
  ],
  'payment-status-contradicts-its-refunds': [
    setPayment(5, "status = 'refunded'"),
    setPayment(5, "status = 'refunding'"),
    setPayment(7, "status = 'paid'"),
  ],
  'paid-another-way-than-ordered': [setPayment(1, "provider = 'alipay', trade_no = 'trade-8'")],
  'refunds-exceed-their-payment': [refund(7, 1)],
  'trade-number-twice': [setPayment(5, "trade_no = 'trade-3'")],
  'payment-or-refund-malformed': [
    [pay(6, 0, 'refunding'), refund(8, 5, 'failed')],
    setPayment(1, "trade_no = 'trade-8'"),
    setPayment(5, 'trade_no = NULL'),
    refund(4, 0),
  ],
};

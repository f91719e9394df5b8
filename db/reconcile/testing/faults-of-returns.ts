import type { returns } from '../returns.ts';
import type { FaultsOf } from './fault.ts';

const set = (id: number, values: string) => `UPDATE returns SET ${values} WHERE id = ${id}`;
const setLine = (returnId: number, lineId: number, values: string) =>
  `UPDATE return_lines SET ${values} WHERE return_id = ${returnId} AND order_line_id = ${lineId}`;

export const faultsOfReturns: FaultsOf<typeof returns> = {
  'returned-pieces-differ-from-approved-returns': [
    [
      'UPDATE order_lines SET returned_quantity = 1 WHERE id = 11',
      `INSERT INTO stock_movements (sku_id, delta, reason, order_id, ref, actor)
        VALUES (1, 1, 'return', 1, 3, 'staff:3')`,
      'UPDATE skus SET stock = stock + 1, sales = sales - 1 WHERE id = 1',
      'UPDATE products SET sales = sales - 1 WHERE id = 1',
    ],
    [set(1, "status = 'refused'"), "UPDATE refunds SET cause = NULL WHERE cause = 'return:1'"],
  ],
  'return-asks-for-more-than-is-left': [[setLine(2, 42, 'quantity = 2'), set(2, 'refund_fen = 50000')]],
  'return-of-another-order-than-its-lines': [setLine(3, 11, 'order_line_id = 41')],
  'return-of-goods-that-were-not-received': [[set(3, 'order_id = 8'), setLine(3, 11, 'order_line_id = 81')]],
  'return-worth-other-than-its-lines': [
    set(2, 'refund_fen = 29999'),
    'DELETE FROM return_lines WHERE return_id = 3',
  ],
  'return-not-refunded-as-decided': [
    "UPDATE refunds SET cause = NULL WHERE cause = 'return:1'",
    "UPDATE refunds SET amount_fen = 19999 WHERE cause = 'return:1'",
    "INSERT INTO refunds (payment_id, amount_fen, status, cause) VALUES (4, 30000, 'done', 'return:2')",
  ],
  'return-decided-by-nobody': [
    set(3, 'decided_by = NULL, decided_at = NULL'),
    set(3, 'decided_at = NULL'),
    set(2, "decided_by = 'staff:3', decided_at = '2026-05-09'"),
  ],
};

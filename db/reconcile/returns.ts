import type { Check } from './check.ts';

/** Goods that were sent back, or are to be. */
export const returns = [
  {
    name: 'returned-pieces-differ-from-approved-returns',
    invariant: 2,
    sql: `
      SELECT l.id AS order_line_id, l.order_id, l.returned_quantity, coalesce(a.pieces, 0) AS approved
      FROM order_lines l
      LEFT JOIN (
        SELECT rl.order_line_id, sum(rl.quantity) AS pieces
        FROM return_lines rl
        JOIN returns r ON r.id = rl.return_id AND r.status = 'approved'
        GROUP BY rl.order_line_id
      ) a ON a.order_line_id = l.id
      WHERE l.returned_quantity <> coalesce(a.pieces, 0)`,
  },
  {
    name: 'return-asks-for-more-than-is-left',
    invariant: 2,
    sql: `
      SELECT r.id AS return_id, l.id AS order_line_id, rl.quantity, l.quantity - l.returned_quantity AS pieces_left
      FROM returns r
      JOIN return_lines rl ON rl.return_id = r.id
      JOIN order_lines l ON l.id = rl.order_line_id
      WHERE r.status = 'requested' AND rl.quantity > l.quantity - l.returned_quantity`,
  },
  {
    name: 'return-of-another-order-than-its-lines',
    invariant: 5,
    sql: `
      SELECT r.id AS return_id, r.order_id, l.id AS order_line_id, l.order_id AS order_of_line
      FROM returns r
      JOIN return_lines rl ON rl.return_id = r.id
      JOIN order_lines l ON l.id = rl.order_line_id
      WHERE l.order_id <> r.order_id`,
  },
  {
    name: 'return-of-goods-that-were-not-received',
    invariant: 8,
    sql: `
      SELECT r.id AS return_id, o.id AS order_id, o.status
      FROM returns r
      JOIN orders o ON o.id = r.order_id
      WHERE o.status NOT IN ('uncommented', 'finished')`,
  },
  {
    name: 'return-worth-other-than-its-lines',
    invariant: 4,
    sql: `
      SELECT r.id AS return_id, r.refund_fen, coalesce(sum(l.price_fen * rl.quantity), -1) AS fen_of_lines
      FROM returns r
      LEFT JOIN return_lines rl ON rl.return_id = r.id
      LEFT JOIN order_lines l ON l.id = rl.order_line_id
      GROUP BY r.id
      HAVING refund_fen <> fen_of_lines`,
  },
  {
    name: 'return-not-refunded-as-decided', // or as far as there was money left
    invariant: 7,
    sql: `
      SELECT r.id AS return_id, r.status, r.refund_fen,
        (SELECT coalesce(sum(f.amount_fen), 0) FROM refunds f JOIN payments p ON p.id = f.payment_id
          WHERE p.order_id = r.order_id AND f.cause = concat('return:', r.id)) AS asked_back,
        (SELECT coalesce(sum(p.amount_fen), 0) FROM payments p WHERE p.order_id = r.order_id) AS paid_fen,
        (SELECT coalesce(sum(f.amount_fen), 0) FROM refunds f JOIN payments p ON p.id = f.payment_id
          WHERE p.order_id = r.order_id AND f.status <> 'failed') AS gone_fen
      FROM returns r
      HAVING asked_back > IF(status = 'approved', refund_fen, 0)
        OR (status = 'approved' AND asked_back < refund_fen AND gone_fen < paid_fen)`,
  },
  {
    name: 'return-decided-by-nobody',
    invariant: 8,
    sql: `
      SELECT id AS return_id, status, decided_by, decided_at
      FROM returns
      WHERE (status = 'requested') <> (decided_by IS NULL) OR (decided_by IS NULL) <> (decided_at IS NULL)`,
  },
] as const satisfies readonly Check[];

import { z } from 'zod';
import { type Fen, fenOf } from '../../lib/money.ts';

const mostParameters = 100;

/** The parameters of a form-encoded message; undefined when one is given twice, or bears a name that Alipay gives none. */
export function readMessage(body: string): Record<string, string> | undefined {
  const pairs = [...new URLSearchParams(body)];
  const names = new Set(pairs.map(([name]) => name));
  const isPlain = pairs.every(([name]) => /^[a-z][a-z0-9_]{0,63}$/.test(name) && name !== 'constructor');
  if (!isPlain || names.size !== pairs.length || pairs.length > mostParameters) return undefined;
  return Object.fromEntries(pairs);
}

const amount = z.string().transform((text, context): Fen => {
  const fen = fenOf(text);
  if (fen === undefined) context.addIssue('no amount');
  return fen ?? 0;
});
const number = z.string().regex(/^\w{1,64}$/);

/** What a message about a trade says. An amount that cannot be read is undefined, so that it equals no other. */
export const tradeMessage = z.object({
  notify_id: z.string().regex(/^[\x21-\x7e]{1,128}$/),
  app_id: z.string(),
  seller_id: z.string().optional(),
  charset: z.string().optional(),
  out_trade_no: number,
  trade_no: number,
  trade_status: z.string(),
  /** When it was paid, in Chinese time. */
  gmt_payment: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    .transform((text) => new Date(`${text.replace(' ', 'T')}+08:00`))
    .optional()
    .catch(undefined),
  total_amount: amount.optional().catch(undefined),
  /** Of a refund: what has gone back of the trade by now, and what the refund is called by whoever asked for it. */
  refund_fee: amount
    .optional()
    .catch(undefined)
    .transform((fen) => fen || undefined), // nothing has gone back of a trade that was closed unpaid
  out_biz_no: z.string().max(64).optional(),
});

export type TradeMessage = z.output<typeof tradeMessage>;

import { randomInt, randomUUID } from 'node:crypto';
import { wallClock } from './alipay-protocol.mjs';

const digits = (n) => Array.from({ length: n }, () => randomInt(10)).join('');
const fenOf = (yuan) => Math.round(Number(yuan) * 100);
export const yuan = (fen) => (fen / 100).toFixed(2);

/** A trade as it stands at Alipay once the buyer has opened its page. */
export function openTrade(trades, asked) {
  const known = trades.get(asked.outTradeNo);
  if (known) return known;
  const trade = {
    ...asked,
    amountFen: fenOf(asked.amount),
    tradeNo: wallClock(Date.now()).slice(0, 10).replaceAll('-', '') + digits(20),
    status: 'WAIT_BUYER_PAY',
    createdAt: Date.now(),
    refunds: new Map(),
  };
  trades.set(asked.outTradeNo, trade);
  return trade;
}

export function pay(trade) {
  closeWhenLate(trade);
  if (trade.status !== 'WAIT_BUYER_PAY') return false;
  Object.assign(trade, { status: 'TRADE_SUCCESS', paidAt: Date.now() });
  return true;
}

export const findTrade = (trades, { out_trade_no, trade_no }) =>
  [...trades.values()].find((trade) =>
    out_trade_no ? trade.outTradeNo === out_trade_no : trade.tradeNo === trade_no,
  );

export const refundedFen = ({ refunds }) => [...refunds.values()].reduce((sum, fen) => sum + fen, 0);

const refuse = (sub_code) => ({ code: '40004', msg: 'Business Failed', sub_code, sub_msg: sub_code });
const success = { code: '10000', msg: 'Success' };
const notThere = refuse('ACQ.TRADE_NOT_EXIST');

export function answerQuery(trade) {
  if (!trade) return notThere;
  closeWhenLate(trade);
  return {
    ...success,
    trade_no: trade.tradeNo,
    out_trade_no: trade.outTradeNo,
    trade_status: trade.status,
    total_amount: yuan(trade.amountFen),
    buyer_logon_id: '138****8000',
  };
}

export function answerClose(trade) {
  if (!trade) return notThere;
  if (trade.status !== 'WAIT_BUYER_PAY') return refuse('ACQ.TRADE_STATUS_ERROR');
  trade.status = 'TRADE_CLOSED';
  return { ...success, trade_no: trade.tradeNo, out_trade_no: trade.outTradeNo };
}

/** Under a number that it knows nothing goes back again; `isNew` says whether something did. */
export function answerRefund(trade, { out_request_no = randomUUID(), refund_amount }) {
  if (!trade) return { answer: notThere, isNew: false };
  const fen = fenOf(refund_amount);
  const isKnown = trade.refunds.has(out_request_no);
  if (isKnown && trade.refunds.get(out_request_no) !== fen)
    return { answer: refuse('ACQ.DISCORDANT_REPEAT_REQUEST'), isNew: false };
  if (!isKnown && trade.status !== 'TRADE_SUCCESS')
    return { answer: refuse('ACQ.REASON_TRADE_STATUS_INVALID'), isNew: false };
  if (!isKnown && !(fen > 0 && refundedFen(trade) + fen <= trade.amountFen))
    return { answer: refuse('ACQ.REASON_TRADE_REFUND_FEE_ERR'), isNew: false };
  trade.refunds.set(out_request_no, fen);
  if (refundedFen(trade) === trade.amountFen) trade.status = 'TRADE_CLOSED';
  const told = {
    trade_no: trade.tradeNo,
    out_trade_no: trade.outTradeNo,
    refund_fee: yuan(refundedFen(trade)),
  };
  return { answer: { ...success, ...told, fund_change: isKnown ? 'N' : 'Y' }, isNew: !isKnown };
}

export function answerRefundQuery(trade, { out_request_no }) {
  if (!trade) return notThere;
  const fen = trade.refunds.get(out_request_no);
  const told = { trade_no: trade.tradeNo, out_trade_no: trade.outTradeNo, out_request_no };
  if (fen === undefined) return { ...success, ...told };
  return { ...success, ...told, refund_status: 'REFUND_SUCCESS', refund_amount: yuan(fen) };
}

/** Whoever never pays finds the trade closed after its time. */
function closeWhenLate(trade) {
  if (trade.status === 'WAIT_BUYER_PAY' && trade.expiresAt <= Date.now()) trade.status = 'TRADE_CLOSED';
}

/** What is told of a trade, but for the signature. */
export function messageOf({ appId, sellerId }, trade, extra = {}) {
  return {
    notify_id: `${wallClock(Date.now()).slice(0, 10).replaceAll('-', '')}${randomUUID().replaceAll('-', '')}`,
    notify_type: 'trade_status_sync',
    notify_time: wallClock(Date.now()),
    app_id: appId,
    auth_app_id: appId,
    seller_id: sellerId,
    charset: 'utf-8',
    version: '1.0',
    out_trade_no: trade.outTradeNo,
    trade_no: trade.tradeNo,
    trade_status: trade.status,
    subject: trade.subject,
    total_amount: yuan(trade.amountFen),
    receipt_amount: yuan(trade.amountFen),
    buyer_id: '2088102146225135',
    gmt_create: wallClock(trade.createdAt),
    ...(trade.paidAt && { gmt_payment: wallClock(trade.paidAt) }),
    ...extra,
  };
}

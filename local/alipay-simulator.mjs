import { isSignedRequest, makeKeys, signedAnswer, signMessage } from './alipay-protocol.mjs';
import { cashierPage, donePage, failedPage, troublePage } from './alipay-simulator-page.mjs';
import { makeTeller } from './alipay-teller.mjs';
import {
  answerClose,
  answerQuery,
  answerRefund,
  answerRefundQuery,
  findTrade,
  messageOf,
  openTrade,
  pay,
  refundedFen,
  yuan,
} from './alipay-trades.mjs';
import { fieldsOf, originOf, send, startSimulator } from './simulator-server.mjs';

const MOST_BODY_BYTES = 100_000;
const LATER_MS = 20_000;
const BANK_MS = 7_000;

/**
 * Alipay's gateway for a demo and for tests: the protocol of openapi.alipay.com with real keys, on this machine alone.
 * It talks to `site` and to nobody else. `adopts`: it also refunds trades of a time before it was started.
 */
export async function startAlipaySimulator({
  appId,
  sellerId,
  site,
  port = 0,
  timeFactor = 1,
  adopts = false,
}) {
  const [shop, alipay] = [makeKeys(), makeKeys()];
  const teller = makeTeller({ timeFactor });
  const world = { appId, sellerId, site, adopts, shop, alipay, teller, trades: new Map(), isAway: false };
  const { url, close } = await startSimulator(port, (...exchange) => answer(world, ...exchange));
  return {
    ...world,
    world,
    url,
    gateway: `${url}/gateway.do`,
    settings: {
      ALIPAY_APP_ID: appId,
      ALIPAY_SELLER_ID: sellerId,
      ALIPAY_PRIVATE_KEY: shop.privateKey,
      ALIPAY_PUBLIC_KEY: alipay.publicKey,
      ALIPAY_GATEWAY: `${url}/gateway.do`,
    },
    /** The signed message about a trade, as it would be told now. */
    message: (trade, extra) => sign(world, trade, extra),
    close: () => {
      teller.end();
      close();
    },
  };
}

async function answer(world, request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://alipay');
  if (request.method === 'POST')
    for (const [name, value] of await fieldsOf(request, MOST_BODY_BYTES)) searchParams.set(name, value);
  const asked = Object.fromEntries(searchParams);
  if (world.isAway) return request.socket.destroy();
  if (pathname === '/gateway.do') return answerGateway(world, asked, response);
  if (pathname === '/cashier') return answerCashier(world, request.method, asked, response);
  send(response, 404, 'text/plain', 'no such address');
}

const PAGES = { 'alipay.trade.page.pay': 'page', 'alipay.trade.wap.pay': 'wap' };
const CALLS = {
  'alipay.trade.query': (world, asked) => answerQuery(findTrade(world.trades, asked)),
  'alipay.trade.close': (world, asked) => answerClose(findTrade(world.trades, asked)),
  'alipay.trade.refund': refund,
  'alipay.trade.fastpay.refund.query': (world, asked) =>
    answerRefundQuery(findTrade(world.trades, asked), asked),
};

function answerGateway(world, asked, response) {
  const { method, app_id, biz_content = '{}' } = asked;
  const isOurs = app_id === world.appId && isSignedRequest(asked, world.shop.publicKey);
  if (PAGES[method])
    return isOurs ? welcome(world, asked, response) : showTrouble(response, 'invalid-signature');
  const refusal = (sub_code) => ({ code: '40002', msg: 'Invalid Arguments', sub_code, sub_msg: sub_code });
  const call = CALLS[method];
  const told = !isOurs
    ? refusal('isv.invalid-signature')
    : call
      ? call(world, JSON.parse(biz_content))
      : refusal('isv.invalid-method');
  send(response, 200, 'application/json; charset=utf-8', signedAnswer(method, told, world.alipay.privateKey));
}

/** The buyer has arrived: from here on the trade exists. */
function welcome(world, { method, biz_content, notify_url, return_url }, response) {
  const { out_trade_no, total_amount, subject, time_expire, quit_url } = JSON.parse(biz_content);
  const isHome = [notify_url, return_url].every((address) => originOf(address) === world.site);
  if (!isHome) return showTrouble(response, 'the addresses are not of the shop that this simulator serves');
  const trade = openTrade(world.trades, {
    outTradeNo: out_trade_no,
    amount: total_amount,
    subject,
    notifyUrl: notify_url,
    returnUrl: return_url,
    quitUrl: quit_url ?? return_url,
    expiresAt: Date.parse(`${time_expire?.replace(' ', 'T')}+08:00`) || Number.POSITIVE_INFINITY,
  });
  showCashier(trade, PAGES[method], response);
}

function showCashier(trade, kind, response) {
  const isOpen = answerQuery(trade).trade_status === 'WAIT_BUYER_PAY';
  const page = isOpen ? cashierPage(trade, kind) : donePage(trade, trade.returnUrl, '这笔交易已经结束');
  send(response, 200, 'text/html; charset=utf-8', page);
}

/** What the buyer chose on the page. */
function answerCashier(world, method, { trade_no, how }, response) {
  const trade = findTrade(world.trades, { trade_no });
  if (!trade || method !== 'POST') return showTrouble(response, 'no such trade');
  if (how === 'fail') return send(response, 200, 'text/html; charset=utf-8', failedPage(trade));
  const ways = { success: succeed, later: succeedQuietly, twice: succeedTwice, bank: succeedSlowly };
  if (!ways[how]) return showTrouble(response, 'no such choice');
  ways[how](world, trade);
  send(response, 200, 'text/html; charset=utf-8', donePage(trade, returnAddress(world, trade)));
}

function succeed(world, trade) {
  if (pay(trade)) void world.teller.tell(trade.notifyUrl, sign(world, trade));
}

function succeedQuietly({ teller, ...world }, trade) {
  if (pay(trade)) teller.tellLater(LATER_MS, trade.notifyUrl, () => sign(world, trade));
}

function succeedTwice(world, trade) {
  if (!pay(trade)) return;
  const message = sign(world, trade);
  for (let times = 0; times < 3; times += 1) void world.teller.tell(trade.notifyUrl, message);
}

/** The buyer is sent back while the bank is still at it. */
function succeedSlowly(world, trade) {
  world.teller.later(BANK_MS, () => succeed(world, trade));
}

function refund(world, asked) {
  const trade = findTrade(world.trades, asked) ?? adopted(world, asked);
  const { answer: told, isNew } = answerRefund(trade, asked);
  if (isNew && trade.notifyUrl) {
    const extra = {
      out_biz_no: asked.out_request_no,
      refund_fee: yuan(refundedFen(trade)),
    };
    void world.teller.tell(trade.notifyUrl, sign(world, trade, extra));
  }
  return told;
}

/** After a restart it knows nothing of what was paid before, nor of what the sample shop was born with. */
function adopted({ adopts, trades }, { trade_no, refund_amount }) {
  if (!adopts || !trade_no) return undefined;
  const trade = openTrade(trades, { outTradeNo: `adopted ${trade_no}`, amount: refund_amount });
  return Object.assign(trade, { tradeNo: trade_no, status: 'TRADE_SUCCESS' });
}

const sign = (world, trade, extra) => signMessage(messageOf(world, trade, extra), world.alipay.privateKey);

/** Back to the shop, with what Alipay appends; it is signed, and yet proves nothing. */
function returnAddress(world, trade) {
  const told = {
    charset: 'utf-8',
    out_trade_no: trade.outTradeNo,
    trade_no: trade.tradeNo,
    total_amount: yuan(trade.amountFen),
    seller_id: world.sellerId,
    app_id: world.appId,
    method: 'alipay.trade.page.pay.return',
  };
  return `${trade.returnUrl}?${new URLSearchParams(signMessage(told, world.alipay.privateKey))}`;
}

const showTrouble = (response, words) => send(response, 400, 'text/html; charset=utf-8', troublePage(words));

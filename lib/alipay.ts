import { SpanKind } from '@opentelemetry/api';
import type { AlipaySdk } from 'alipay-sdk';
import { privatePem, publicPem } from './alipay-keys.ts';
import { env } from './env.ts';
import { decimalYuan, type Fen, fenOf } from './money.ts';
import { once } from './once.ts';
import { Outage } from './outage.ts';
import { wallClock } from './time.ts';
import { traced } from './trace.ts';

export const takesAlipay = () => env().ALIPAY_APP_ID !== undefined;

/** Alipay says no, and why in its own code. */
export class AlipayRefusal extends Error {
  override readonly name = 'AlipayRefusal';

  constructor(readonly code: string) {
    super(`Alipay refused: ${code}`);
  }
}

export type Payable = {
  outTradeNo: string;
  amountFen: Fen;
  subject: string;
  /** Nothing can be paid any more after this moment. */
  expiresAt: Date;
  isPhone: boolean;
  /** Where Alipay sends the buyer, before and after paying. */
  returnUrl: string;
  quitUrl: string;
  notifyUrl: string;
};

/** Where the buyer pays; asking again for the same trade leads to the same payment. */
export async function payAddress(asked: Payable): Promise<string> {
  const { outTradeNo, amountFen, subject, expiresAt, isPhone, returnUrl, quitUrl, notifyUrl } = asked;
  const bizContent = {
    outTradeNo,
    totalAmount: decimalYuan(amountFen),
    subject,
    timeExpire: wallClock(expiresAt),
    ...(isPhone ? { productCode: 'QUICK_WAP_WAY', quitUrl } : { productCode: 'FAST_INSTANT_TRADE_PAY' }),
  };
  const method = isPhone ? 'alipay.trade.wap.pay' : 'alipay.trade.page.pay';
  return (await client()).pageExecute(method, 'GET', { bizContent, returnUrl, notifyUrl, timestamp: now() });
}

export type TradeStatus = 'WAIT_BUYER_PAY' | 'TRADE_CLOSED' | 'TRADE_SUCCESS' | 'TRADE_FINISHED';
export type Trade = { tradeNo: string; status: TradeStatus; amountFen: Fen | undefined };

/** How a trade stands; undefined while the buyer has not come that far. */
export async function queryTrade(outTradeNo: string): Promise<Trade | undefined> {
  const answer = await ask('alipay.trade.query', { outTradeNo }, [notThere]);
  if (!answer) return undefined;
  if (answer.outTradeNo !== outTradeNo) throw new Outage('Alipay answered about another trade');
  return {
    tradeNo: String(answer.tradeNo),
    status: answer.tradeStatus,
    amountFen: fenOf(String(answer.totalAmount)),
  };
}

/** Nobody can pay the trade any more. False when there is nothing to close: not there, or paid. */
export async function closeTrade(outTradeNo: string): Promise<boolean> {
  const settled = ['ACQ.TRADE_STATUS_ERROR', 'ACQ.REASON_TRADE_STATUS_INVALID', 'ACQ.REASON_ILLEGAL_STATUS'];
  return (await ask('alipay.trade.close', { outTradeNo }, [notThere, ...settled])) !== undefined;
}

export type AskedBack = { tradeNo: string; refundNo: string; amountFen: Fen };

/** Sends money back; the same number again sends nothing again. False when Alipay leaves open whether it did. */
export async function refundTrade(asked: AskedBack): Promise<boolean> {
  const { tradeNo, refundNo, amountFen } = asked;
  const wish = { tradeNo, outRequestNo: refundNo, refundAmount: decimalYuan(amountFen) };
  const answer = await ask('alipay.trade.refund', wish);
  return answer?.fundChange === 'Y' || isRefunded(asked);
}

/** Whether this refund went back, asked without asking for it. */
export async function isRefunded({ tradeNo, refundNo, amountFen }: AskedBack): Promise<boolean> {
  const known = await ask('alipay.trade.fastpay.refund.query', { tradeNo, outRequestNo: refundNo });
  return known?.refundStatus === 'REFUND_SUCCESS' && fenOf(String(known.refundAmount)) === amountFen;
}

/** Whether Alipay signed these parameters of a message, by RSA2 and nothing older. */
export async function isSignedByAlipay(parameters: Readonly<Record<string, string>>): Promise<boolean> {
  const { sign = '', sign_type } = parameters;
  const isPlain = sign !== '' && Buffer.from(sign, 'base64').toString('base64') === sign;
  if (sign_type !== 'RSA2' || !isPlain) return false;
  return (await client()).checkNotifySignV2(parameters);
}

const notThere = 'ACQ.TRADE_NOT_EXIST';
const limitMs = 4_000;

/** Loaded when the first payment is made: it is large. */
const client = () =>
  once('alipay', async (): Promise<AlipaySdk> => {
    const { AlipaySdk: Client } = await import('alipay-sdk');
    const { ALIPAY_APP_ID = '', ALIPAY_PRIVATE_KEY = '', ALIPAY_PUBLIC_KEY = '', ALIPAY_GATEWAY } = env();
    return new Client({
      appId: ALIPAY_APP_ID,
      privateKey: privatePem(ALIPAY_PRIVATE_KEY),
      alipayPublicKey: publicPem(ALIPAY_PUBLIC_KEY),
      keyType: 'PKCS8',
      signType: 'RSA2',
      gateway: ALIPAY_GATEWAY,
      timeout: limitMs,
    });
  });

/** Alipay's clock is the one in Beijing, whatever the machine's is. */
const now = () => wallClock(new Date());

/** A signed answer; undefined for one of the refusals that are expected. */
async function ask(method: string, bizContent: Record<string, string>, expected: string[] = []) {
  const sdk = await client();
  const answer = await traced(
    () => ({ name: method, kind: SpanKind.CLIENT }),
    () =>
      sdk.exec(method, { bizContent, timestamp: now() }, { validateSign: true }).catch((error: Error) => {
        // not its own words: they quote the whole answer
        throw new Outage(`${method} was not answered`, { cause: error.cause });
      }),
  );
  const refusal = String(answer.subCode ?? answer.code);
  if (answer.code === '10000') return answer;
  if (expected.includes(refusal)) return undefined;
  if (answer.code === '20000' || /SYSTEM_ERROR|unknow/.test(refusal))
    throw new Outage(`${method}: ${refusal}`);
  throw new AlipayRefusal(refusal);
}

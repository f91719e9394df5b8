import { stringify } from 'csv-stringify/sync';
import type { Locale } from '../../../i18n/locales.ts';
import { wordsIn } from '../../../i18n/translator.ts';
import { maskMobile } from '../../../lib/mask.ts';
import { decimalYuan } from '../../../lib/money.ts';
import { wallClock } from '../../../lib/time.ts';
import type { CsvWords, ExportedOrder } from './export-orders.ts';

const columns = [
  'number',
  'placedAt',
  'status',
  'payment',
  'pay',
  'buyer',
  'receiver',
  'mobile',
  'address',
  'goods',
  'pieces',
  'goodsYuan',
  'freightYuan',
  'totalYuan',
  'carrier',
  'trackingNumber',
  'invoice',
  'taxNumber',
  'remark',
  'staffNote',
] as const;

type Texts = Record<(typeof columns)[number], string | number>;

/** Orders as lines of a CSV file in a language: one line for each order. Whole mobile numbers stand on packing lists only. */
export function csvIn(locale: Locale): CsvWords {
  const t = wordsIn(locale, 'staffOrders');
  const say = wordsIn(locale, 'orders');
  const textsOf = (order: ExportedOrder): Texts => ({
    number: asText(order.number),
    placedAt: wallClock(order.placedAt),
    status: say(`status.${order.status}`),
    payment: t(`paymentOf.${order.paymentStatus}`),
    pay: t(`payOf.${order.payMethod}`),
    buyer: order.username,
    receiver: order.receiver,
    mobile: maskMobile(order.mobile),
    address: `${order.region} ${order.place}`,
    goods: order.lines.map(({ name, options, quantity }) => `${name} ${options} × ${quantity}`).join('\n'),
    pieces: order.totalCount,
    goodsYuan: decimalYuan(order.goodsFen),
    freightYuan: decimalYuan(order.freightFen),
    totalYuan: decimalYuan(order.totalFen),
    carrier: order.carrier ?? '',
    trackingNumber: order.trackingNumber ? asText(order.trackingNumber) : '',
    invoice: order.invoiceTitle ?? '',
    taxNumber: order.taxNumber ? asText(order.taxNumber) : '',
    remark: order.remark,
    staffNote: order.staffNote,
  });
  return {
    head: () => lines([columns.map((column) => t(`columns.${column}`))]),
    rows: (orders) => lines(orders.map(textsOf).map((texts) => columns.map((column) => texts[column]))),
  };
}

/** A tab behind it: Excel would take a long number for an amount and round it to fifteen digits. */
const asText = (number: string) => `${number}\t`;

/** What a spreadsheet would take for a formula gets an apostrophe in front. */
const lines = (rows: (string | number)[][]) =>
  stringify(rows, { escape_formulas: true, record_delimiter: '\r\n' });

import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/translator.ts';
import { siteOrigin } from '../../lib/env.ts';
import { decimalYuan, type Fen, formatFen } from '../../lib/money.ts';
import { layOutMail } from '../accounts/lay-out-mail.ts';

export type NoticeKind =
  | 'placed'
  | 'paid'
  | 'shipped'
  | 'refunded'
  | 'handedBack'
  | 'expired'
  | 'cancelled'
  | 'cancelledPaid'
  | 'revived'
  | 'late';

export type NoticeOrder = {
  number: string;
  totalFen: Fen;
  locale: Locale;
  carrier?: string | null;
  trackingNumber?: string | null;
  /** Of a refund: what goes back. */
  refundFen?: Fen;
  /** Why the shop cancelled it. */
  reason?: string;
};

/** A mail about an order, in the language in which it was placed. */
export function writeNotice(order: NoticeOrder, kind: NoticeKind, username: string) {
  const { locale, number } = order;
  const t = wordsIn(locale, 'notices');
  return layOutMail(locale, {
    subject: t(`${kind}.subject`, { number, refund: formatFen(order.refundFen ?? 0) }),
    username,
    before: [t(`${kind}.why`)],
    facts: factsOf(order, t),
    button: { label: t('button'), href: `${siteOrigin()}/account/orders/${number}` },
    after: [t(`${kind}.next`)],
  });
}

/** The same as an SMS, as far as a carrier's template goes. */
export function writeShortNotice(order: NoticeOrder, kind: NoticeKind) {
  const { locale, number, refundFen = 0 } = order;
  const t = wordsIn(locale, 'notices');
  const isRefund = kind === 'refunded' || kind === 'handedBack';
  // without ¥: carriers refuse symbols
  const state = isRefund ? t(`${kind}.state`, { yuan: decimalYuan(refundFen) }) : t(`${kind}.state`);
  return { subject: `${number} ${state}`, body: t('short', { number, state }) };
}

type Words = ReturnType<typeof wordsIn<'notices'>>;

function factsOf(order: NoticeOrder, t: Words): [name: string, value: string][] {
  const { number, totalFen, reason, carrier, trackingNumber, refundFen } = order;
  const facts: [name: string, value: string | false | null | undefined][] = [
    [t('number'), number],
    [t('total'), formatFen(totalFen)],
    [t('refund'), refundFen !== undefined && formatFen(refundFen)],
    [t('reason'), reason],
    [t('carrier'), carrier],
    [t('tracking'), trackingNumber],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
}

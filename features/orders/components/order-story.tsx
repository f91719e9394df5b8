import { cx } from '@/components/ui/class-names';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { OrderEventView, OrderView } from '../order-queries';
import { isCancelReason } from '../step-schema';

/** What has happened, newest first. */
export async function OrderStory({ events }: { events: OrderView['events'] }) {
  const [t, formats] = await Promise.all([getWords('orders'), getFormats()]);
  const told = events.map((event, i) => ({
    event,
    words: i === 0 ? t('event.placed') : isSwitch(event) ? t('event.cash') : t(`event.${event.toStatus}`),
  }));
  return (
    <ol className="grid">
      {told.reverse().map(({ words, event }, i) => (
        <li key={event.createdAt.getTime() + words} className="relative pb-4.5 pl-6.5 last:pb-0">
          <span
            aria-hidden="true"
            className={cx(
              'absolute top-1.5 left-1 size-[9px] rounded-full',
              i === 0 ? 'bg-brand shadow-[0_0_0_4px_var(--brand-soft)]' : 'bg-control',
            )}
          />
          {i < told.length - 1 && (
            <span aria-hidden="true" className="absolute top-5 -bottom-0.5 left-2 w-px bg-line" />
          )}
          <b className="block font-semibold">{words}</b>
          <How event={event} />
          <time dateTime={event.createdAt.toISOString()} className="text-ink-3 text-sm">
            {formats.dateTime(event.createdAt)}
          </time>
        </li>
      ))}
    </ol>
  );
}

/** Alone a shopper's change to cash needs no payment; its reason is forgotten with a closed account. */
const isSwitch = ({ toStatus, actor }: OrderEventView) =>
  toStatus === 'unshipped' && actor.startsWith('user:');

const knownReasons = { 'paid late': 'paidLate', 'cash on delivery': 'cashChosen' } as const;

const byItself = {
  'system:expiry': 'byTimeout',
  'system:receipt': 'bySystemReceipt',
  'system:finish': 'bySystemFinish',
} as const;

/** Who did it, where that was not the shopper; and why, if they said so. */
async function How({ event: { actor, reason, toStatus } }: { event: OrderEventView }) {
  const t = await getWords('aftersales');
  const known = Object.entries(byItself).find(([of]) => of === actor)?.[1];
  const isByStaff = actor.startsWith('staff:') && toStatus === 'cancelled';
  const who = known ? t(known) : isByStaff ? t('byStaff') : '';
  const isKnown = (text: string): text is keyof typeof knownReasons => Object.hasOwn(knownReasons, text);
  const why = isCancelReason(reason)
    ? t(`reasons.${reason}`)
    : isKnown(reason)
      ? t(knownReasons[reason])
      : reason;
  const words = [who, why].filter(Boolean).join(' · ');
  return words && <p className="text-ink-2 text-sm">{words}</p>;
}

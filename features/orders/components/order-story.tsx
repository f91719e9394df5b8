import { cx } from '@/components/ui/class-names';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { OrderView } from '../order-queries';

/** What has happened, newest first. */
export async function OrderStory({ events }: { events: OrderView['events'] }) {
  const [t, formats] = await Promise.all([getWords('orders'), getFormats()]);
  const told = events.map(({ toStatus, createdAt }, i) => ({
    words: i === 0 ? t('event.placed') : t(`event.${toStatus}`),
    at: createdAt,
  }));
  return (
    <ol className="grid">
      {told.reverse().map(({ words, at }, i) => (
        <li key={at.getTime() + words} className="relative pb-4.5 pl-6.5 last:pb-0">
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
          <time dateTime={at.toISOString()} className="text-ink-3 text-sm">
            {formats.dateTime(at)}
          </time>
        </li>
      ))}
    </ol>
  );
}

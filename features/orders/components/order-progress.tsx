import { cx } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { progressOf } from '../order-progress';
import type { OrderView } from '../order-queries';

/** How far the order has come; a cancelled one has no way to go. */
export async function OrderProgress({ order }: { order: OrderView }) {
  if (order.status === 'cancelled') return null;
  const [t, formats] = await Promise.all([getWords('orders'), getFormats()]);
  const steps = progressOf(order);
  return (
    <ol aria-label={t('progress')} className="flex text-center text-ink-3 text-xs">
      {steps.map(({ step, state, at }, i) => (
        <li
          key={step}
          aria-current={state === 'now' ? 'step' : undefined}
          className={cx(
            'relative min-w-0 flex-1 px-0.5 pt-8',
            state === 'done' && 'text-ink',
            state === 'now' && 'font-semibold text-brand-text',
          )}
        >
          {i > 0 && (
            <span
              aria-hidden="true"
              className={cx(
                'absolute top-2.5 right-1/2 h-0.5 w-full',
                state === 'ahead' ? 'bg-fill-2' : 'bg-ok',
              )}
            />
          )}
          <span
            aria-hidden="true"
            className={cx(
              'absolute top-0 left-1/2 z-1 -ml-[11px] grid size-[22px] place-items-center rounded-full',
              state === 'done' && 'bg-ok text-white',
              state === 'now' && 'border-[6px] border-brand bg-surface',
              state === 'ahead' && 'bg-fill-2',
            )}
          >
            {state === 'done' && <Icon name="check" size="xs" />}
          </span>
          {t(step)}
          {state === 'done' && <span className="sr-only"> {t('done')}</span>}
          {at && (
            <time dateTime={at.toISOString()} className="block font-normal text-ink-3">
              {formats.date(at).slice(5)}
              <span className="hidden sm:inline">{formats.dateTime(at).slice(10)}</span>
            </time>
          )}
        </li>
      ))}
    </ol>
  );
}

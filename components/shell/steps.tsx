import { getWords } from '@/i18n/words';
import { cx } from '../ui/class-names';
import { Icon } from '../ui/icon';

/** Cart, checkout, placed: where the shopper stands. `at` counts from 1. */
export async function Steps({ at }: { at: 1 | 2 | 3 }) {
  const t = await getWords('shell');
  const names = [t('stepCart'), t('stepCheckout'), t('stepDone')];
  return (
    <ol aria-label={t('steps')} className="hidden items-center gap-2 text-ink-3 text-sm md:flex">
      {names.map((name, i) => {
        const isDone = i + 1 < at;
        const isNow = i + 1 === at;
        return (
          <li
            key={name}
            aria-current={isNow ? 'step' : undefined}
            className={cx(
              'flex items-center gap-2',
              isDone && 'text-ink-2',
              isNow && 'font-semibold text-ink',
            )}
          >
            {i > 0 && <span aria-hidden="true" className="h-px w-10 bg-control" />}
            <StepMark number={i + 1} at={at} />
            {name}
            {isDone && <span className="sr-only">{t('stepFinished')}</span>}
          </li>
        );
      })}
    </ol>
  );
}

/** The circle of a step: ticked, now, or still ahead. */
export function StepMark({ number, at }: { number: number; at: number }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'grid size-[22px] flex-none place-items-center rounded-full border text-xs tabular-nums',
        number < at && 'border-transparent bg-ok-soft text-ok-text',
        number === at && 'border-brand bg-brand text-on-brand',
        number > at && 'border-control',
      )}
    >
      {number < at ? <Icon name="check" size="xs" /> : number}
    </span>
  );
}

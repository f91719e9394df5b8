import { StepMark } from '@/components/shell/steps';
import { cx } from '@/components/ui/class-names';
import { getWords } from '@/i18n/words';

/** The four steps to a new password; `at` counts from 1, and the last one is reached when all is done. */
export async function ResetSteps({ at }: { at: 1 | 2 | 3 | 4 }) {
  const t = await getWords('recovery');
  const names = [t('stepAccount'), t('stepVerify'), t('stepReset'), t('stepDone')];
  const reached = at === names.length ? at + 1 : at;
  return (
    <ol aria-label={t('steps')} className="flex text-center text-ink-3 text-xs">
      {names.map((name, i) => (
        <li
          key={name}
          aria-current={i + 1 === at ? 'step' : undefined}
          className={cx(
            'relative grid min-w-0 flex-1 content-start justify-items-center gap-1 px-0.5',
            i + 1 < at && 'text-ink-2',
            i + 1 === at && 'font-semibold text-ink',
          )}
        >
          {i > 0 && (
            <span
              aria-hidden="true"
              className={cx(
                'absolute top-[10.5px] right-[calc(50%+15px)] h-px w-[calc(100%-30px)]',
                i < reached ? 'bg-ok' : 'bg-line',
              )}
            />
          )}
          <StepMark number={i + 1} at={reached} />
          {name}
          {i + 1 < reached && <span className="sr-only">{t('stepFinished')}</span>}
        </li>
      ))}
    </ol>
  );
}

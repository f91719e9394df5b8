import { Stars } from '@/components/ui/stars';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { ReviewPage } from '../review-queries';

const good = 4;

/** The mean, and how many gave how many stars. */
export async function ScoreSummary({ scores }: { scores: ReviewPage['scores'] }) {
  const [t, format] = await Promise.all([getWords('catalog'), getFormats()]);
  const total = scores.reduce((sum, times) => sum + times, 0);
  const mean = scores.reduce((sum, times, i) => sum + times * (i + 1), 0) / total;
  const positive = scores.slice(good - 1).reduce((sum, times) => sum + times, 0) / total;
  return (
    <div className="grid gap-4 pb-4 md:grid-cols-[240px_minmax(0,1fr)]">
      <div className="flex items-center gap-3.5">
        <b className="flex-none whitespace-nowrap font-semibold text-[2.75rem] leading-none tabular-nums tracking-[-0.02em]">
          {mean.toFixed(1)}
        </b>
        <span className="grid gap-0.5">
          <Stars score={mean} label={t('starsOf', { score: mean.toFixed(1) })} />
          <span className="text-ink-3 text-xs tabular-nums">
            {t('reviewSummary', { count: total, percent: format.percent(positive) })}
          </span>
        </span>
      </div>
      <ul className="grid gap-1.5 text-ink-2 text-xs tabular-nums">
        {[5, 4, 3, 2, 1].map((score) => {
          const part = (scores[score - 1] ?? 0) / total;
          return (
            <li key={score} className="grid grid-cols-[48px_minmax(0,1fr)_44px] items-center gap-2">
              <span>{t('starLine', { score })}</span>
              <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none" className="h-2 w-full">
                <rect width="100" height="8" className="fill-fill-2" />
                <rect width={part * 100} height="8" className="fill-star" />
              </svg>
              <span className="text-right">{format.percent(part)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

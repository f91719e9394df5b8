import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { Figures } from '../count-day';
import { kindOf, type Measure, measured, measures, write } from '../measures';

type Props = { today: Figures; yesterday: Figures | undefined };

/** Today in figures, each with what it means and what it was the day before. */
export async function DayTiles({ today, yesterday }: Props) {
  const t = await getWords('figures');
  return (
    <section aria-labelledby="today">
      <h2 id="today" className="text-lg">
        {t('today')}
      </h2>
      <p className="mb-3 text-ink-3 text-sm">{t('todayHint')}</p>
      <dl className="grid grid-cols-2 gap-3 sm:gap-4 md:grid-cols-3">
        {measures.map((measure) => (
          <Tile key={measure} measure={measure} today={today} yesterday={yesterday} />
        ))}
      </dl>
    </section>
  );
}

async function Tile({ measure, today, yesterday }: Props & { measure: Measure }) {
  const [t, formats] = await Promise.all([getWords('figures'), getFormats()]);
  const [now, before] = [measured(measure, today), measured(measure, yesterday)];
  const words = (value: number) => write(kindOf(measure), formats, value);
  return (
    <div className="grid content-start gap-0.5 rounded-card bg-surface p-3 shadow-rest sm:p-4">
      <dt className="text-ink-2 text-sm">{t(measure)}</dt>
      <dd className="font-bold text-xl tabular-nums sm:text-2xl">
        {now === null ? <span className="font-normal text-base text-ink-3">{t('none')}</span> : words(now)}
      </dd>
      <dd className="text-ink-2 text-xs tabular-nums">
        {before === null ? t('yesterdayNone') : t('yesterday', { value: words(before) })}
      </dd>
      <dd className="mt-1 text-ink-3 text-xs">{t(`${measure}What`)}</dd>
    </div>
  );
}

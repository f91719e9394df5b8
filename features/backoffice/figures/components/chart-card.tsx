import { Card, CardHead } from '@/components/ui/card';
import { getFormats } from '@/i18n/formats';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import type { DayView } from '../figure-queries';
import { kindOf, type Measure, measured, write } from '../measures';
import { readable } from '../shop-day';
import { DayChart } from './day-chart';
import { DayTable } from './day-table';

type Props = {
  title: string;
  days: DayView[];
  /** Of one kind, so that they share a scale. */
  measures: readonly [Measure, ...Measure[]];
  shape: 'bars' | 'lines';
};

/** A chart of the month, what it shows in words, and the same as a table. */
export async function ChartCard({ title, days, measures, shape }: Props) {
  const [t, formats, locale] = await Promise.all([getWords('figures'), getFormats(), getLocale()]);
  const kind = kindOf(measures[0]);
  const series = measures.map((measure) => {
    const values = days.map(({ figures }) => measured(measure, figures));
    const words = values.map((value) => (value === null ? t('none') : write(kind, formats, value)));
    return { key: measure, name: t(measure), values, words };
  });
  const isEmpty = series.every(({ values }) => values.every((value) => value === null));
  return (
    <Card>
      <CardHead title={title} />
      {isEmpty ? (
        <p className="py-6 text-center text-ink-3">{t('chartNone')}</p>
      ) : (
        <DayChart
          locale={locale}
          days={days.map(({ day }) => readable(day))}
          shape={shape}
          kind={kind}
          series={series}
        />
      )}
      <dl className="my-3 grid gap-1 text-ink-2 text-sm">
        {measures.map((measure) => (
          <div key={measure}>
            <dt className="inline font-semibold">{t(measure)}</dt>{' '}
            <dd className="inline">{t(`${measure}What`)}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary className="inline-flex min-h-tap cursor-pointer items-center text-ink-2 text-sm underline underline-offset-4">
          {t('asTable')}
          <span className="sr-only"> {title}</span>
        </summary>
        <DayTable label={title} days={days} measures={measures} />
      </details>
    </Card>
  );
}

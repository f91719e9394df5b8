import { cx } from '@/components/ui/class-names';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { DayView } from '../figure-queries';
import { kindOf, type Measure, measured, sumOf, write } from '../measures';
import { readable } from '../shop-day';

type Props = { label: string; days: DayView[]; measures: readonly Measure[] };

/** The same as a chart, or all of them, day by day with the newest first, and their sum. */
export async function DayTable({ label, days, measures }: Props) {
  const [t, formats] = await Promise.all([getWords('figures'), getFormats()]);
  const cells = (figures: DayView['figures']) =>
    measures.map((measure) => {
      const value = measured(measure, figures);
      return (
        <td key={measure} className={cx('px-2.5 py-1.5 text-right', value === null && 'text-ink-3')}>
          {value === null ? t('none') : write(kindOf(measure), formats, value)}
        </td>
      );
    });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section aria-label={label} tabIndex={0} className="max-h-96 overflow-auto">
      <table className="w-full text-sm tabular-nums">
        <thead className="sticky top-0 bg-fill text-ink-2">
          <tr className="whitespace-nowrap">
            <th scope="col" className="px-2.5 py-2 text-left font-medium">
              {t('day')}
            </th>
            {measures.map((measure) => (
              <th key={measure} scope="col" className="px-2.5 py-2 text-right font-medium">
                {t(measure)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="whitespace-nowrap">
          {days.toReversed().map(({ day, figures }) => (
            <tr key={day} className="border-line border-b">
              <th scope="row" className="px-2.5 py-1.5 text-left font-normal">
                {readable(day)}
              </th>
              {cells(figures)}
            </tr>
          ))}
        </tbody>
        <tfoot className="whitespace-nowrap bg-fill font-semibold">
          <tr>
            <th scope="row" className="px-2.5 py-2 text-left">
              {t('sum')}
            </th>
            {cells(sumOf(days.map(({ figures }) => figures)))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

import { Card } from '@/components/ui/card';
import { getWords } from '@/i18n/words';
import type { DayView } from '../figure-queries';
import { measures } from '../measures';
import { ChartCard } from './chart-card';
import { DayTable } from './day-table';

/** The last thirty days as charts and as one table. */
export async function Month({ days }: { days: DayView[] }) {
  const t = await getWords('figures');
  return (
    <section aria-labelledby="month" className="grid gap-3">
      <div>
        <h2 id="month" className="text-lg">
          {t('month')}
        </h2>
        <p className="text-ink-3 text-sm">{t('monthHint')}</p>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 wide:grid-cols-2">
        <ChartCard title={t('money')} days={days} measures={['paidFen', 'refundedFen']} shape="lines" />
        <ChartCard title={t('orderChart')} days={days} measures={['orders', 'cancelled']} shape="bars" />
        <ChartCard title={t('people')} days={days} measures={['activeUsers', 'newUsers']} shape="lines" />
        <ChartCard title={t('conversion')} days={days} measures={['conversion']} shape="lines" />
      </div>
      <Card>
        <details>
          <summary className="flex min-h-tap cursor-pointer items-center font-semibold text-md">
            {t('everyDay')}
          </summary>
          <DayTable label={t('everyDay')} days={days} measures={measures} />
        </details>
      </Card>
    </section>
  );
}

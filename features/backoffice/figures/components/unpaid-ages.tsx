import { Card, CardHead } from '@/components/ui/card';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { unpaidAges } from '../figure-queries';

/** How long orders have been waiting to be paid, each group with its part of the whole. */
export async function UnpaidAges({ counts }: { counts: number[] }) {
  const [t, formats] = await Promise.all([getWords('figures'), getFormats()]);
  const all = counts.reduce((sum, one) => sum + one, 0);
  const nameOf = (i: number) => {
    const [from, to] = [unpaidAges[i - 1], unpaidAges[i]];
    if (to === undefined) return t('unpaidOver', { minutes: from ?? 0 });
    return from === undefined ? t('unpaidUnder', { minutes: to }) : t('unpaidFrom', { from, to });
  };
  return (
    <Card>
      <CardHead title={t('unpaid')} />
      <ul className="grid gap-3">
        {counts.map((count, i) => (
          <li key={nameOf(i)} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1">
            <span>{nameOf(i)}</span>
            <b className="tabular-nums">{formats.count(count)}</b>
            <span aria-hidden="true" className="col-span-2 h-1.5 overflow-hidden rounded-full bg-fill-2">
              <span
                className="block h-full bg-brand"
                style={{ width: `${all > 0 ? (count / all) * 100 : 0}%` }}
              />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

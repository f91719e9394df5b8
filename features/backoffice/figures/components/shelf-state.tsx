import { Card, CardHead } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';

type Props = { out: number; low: number; canSeeStock: boolean };

/** Goods that run out, with the way to them for whoever may see the stock. */
export async function ShelfState({ out, low, canSeeStock }: Props) {
  const [t, formats] = await Promise.all([getWords('figures'), getFormats()]);
  const states = [
    { key: 'out', count: out, hint: t('outHint') },
    { key: 'low', count: low, hint: t('lowHint') },
  ] as const;
  return (
    <Card>
      <CardHead title={t('shelf')} />
      <ul className="grid gap-3">
        {states.map(({ key, count, hint }) => (
          <li key={key} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3">
            {canSeeStock ? (
              <Link href={`/admin/stock?show=${key}`} className="link inline-flex min-h-tap items-center">
                {t(key)}
              </Link>
            ) : (
              <span>{t(key)}</span>
            )}
            <b className="text-lg tabular-nums">{formats.count(count)}</b>
            <span className="col-span-2 text-ink-3 text-xs">{hint}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

import { Link } from '@/components/ui/link';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import type { listSlots } from '../content-queries';

type Slot = Awaited<ReturnType<typeof listSlots>>[number];

export async function SlotList({ slots }: { slots: Slot[] }) {
  const [t, locale] = await Promise.all([getWords('contents'), getLocale()]);
  const counts = ({ on, planned, over, off }: Slot) =>
    [
      t('count', { on }),
      planned > 0 && t('plannedCount', { count: planned }),
      over > 0 && t('overCount', { count: over }),
      off > 0 && t('offCount', { count: off }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <ul className="divide-y divide-line">
      {slots.map((slot) => (
        <li key={slot.key} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
          <span className="flex flex-wrap items-baseline gap-x-3">
            <Link
              href={`/admin/content/${slot.key}`}
              className="link inline-flex min-h-tap items-center font-semibold"
            >
              {locale === 'en' ? slot.nameEn : slot.name}
            </Link>
            <span className="text-ink-3 text-xs">{slot.key}</span>
          </span>
          <span className="text-ink-2 text-sm tabular-nums">{counts(slot)}</span>
        </li>
      ))}
    </ul>
  );
}

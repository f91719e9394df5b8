import { Link } from '@/components/ui/link';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { mostCounted } from '../count-queries';

type Props = { waiting: number; openReturns: number; unpaid: number };

/** What waits for somebody, each with the way there. */
export async function Todo({ waiting, openReturns, unpaid }: Props) {
  const [t, formats] = await Promise.all([getWords('backoffice'), getFormats()]);
  const matters = [
    { name: t('waiting'), count: waiting, href: '/admin/orders?status=unshipped&sort=oldest' },
    { name: t('openReturns'), count: openReturns, href: '/admin/returns' },
    { name: t('unpaid'), count: unpaid, href: '/admin/orders?status=unpaid' },
  ];
  return (
    <section aria-labelledby="todo">
      <h2 id="todo" className="mb-3 text-lg">
        {t('todo')}
      </h2>
      <ul className="grid gap-4 sm:grid-cols-3">
        {matters.map(({ name, count, href }) => (
          <li key={name}>
            <Link
              href={href}
              className="grid gap-1 rounded-card bg-surface p-4 shadow-rest hover:shadow-lift"
            >
              <span className="text-ink-2 text-sm">{name}</span>
              <b className="text-2xl tabular-nums">
                {count > mostCounted ? `${formats.count(mostCounted)}+` : formats.count(count)}
              </b>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

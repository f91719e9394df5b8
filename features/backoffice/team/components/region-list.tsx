import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';
import type { RegionPart } from '../region-queries';

type Props = { parts: RegionPart[]; linkTo: (code: number) => string };

export async function RegionList({ parts, linkTo }: Props) {
  const t = await getWords('team');
  if (parts.length === 0) return <p className="text-ink-2">{t('noParts')}</p>;
  return (
    <ul className="grid gap-x-6 sm:grid-cols-2 wide:grid-cols-3">
      {parts.map(({ code, name, parts: below }) => (
        <li key={code} className="flex min-h-tap items-center justify-between gap-3 border-line border-b">
          {below > 0 ? (
            <Link href={linkTo(code)} className="link inline-flex min-h-tap items-center">
              {name}
            </Link>
          ) : (
            name
          )}
          <span className="text-ink-3 text-sm tabular-nums">
            {code}
            {below > 0 && ` · ${t('regionParts', { count: below })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

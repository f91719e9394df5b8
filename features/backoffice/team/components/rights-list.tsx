import { getWords } from '@/i18n/words';
import { areas, type Permission, permissionsIn } from '../permission-areas';

type Props = { rights: ReadonlySet<Permission>; empty: string };

/** What somebody may do, to be read. */
export async function RightsList({ rights, empty }: Props) {
  const t = await getWords('rights');
  if (rights.size === 0) return <p className="text-ink-2">{empty}</p>;
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 wide:grid-cols-3">
      {areas
        .map((area) => ({ area, codes: permissionsIn(area).filter((code) => rights.has(code)) }))
        .filter(({ codes }) => codes.length > 0)
        .map(({ area, codes }) => (
          <div key={area}>
            <dt className="font-semibold text-sm">{t(`areas.${area}`)}</dt>
            {codes.map((code) => (
              <dd key={code} className="text-sm">
                {t(code)}
              </dd>
            ))}
          </div>
        ))}
    </dl>
  );
}

import { Link } from '@/components/ui/link';
import { Pending } from '@/components/ui/pending';
import { getWords } from '@/i18n/words';
import { listLink, type MenuGroup } from '../category-tree';

/** All categories: the rows of the menu on the left, what belongs to the chosen one on the right. */
export async function CategoryScreen({ groups, chosen }: { groups: readonly MenuGroup[]; chosen: number }) {
  const t = await getWords('catalog');
  const current = groups.find(({ id }) => id === chosen) ?? groups[0];
  if (!current) return <p className="p-6 text-ink-2">{t('floorEmpty')}</p>;
  return (
    <div className="grid min-h-[calc(100dvh-112px)] grid-cols-[96px_minmax(0,1fr)] bg-surface wide:grid-cols-[220px_minmax(0,1fr)] wide:overflow-hidden wide:rounded-card">
      <nav aria-label={t('groups')} className="bg-fill">
        <ul className="sticky top-14 wide:static">
          {groups.map((group) => (
            <li key={group.id}>
              <Link
                href={`/categories?group=${group.id}`}
                keepScroll
                aria-current={group === current ? 'true' : undefined}
                className="relative flex min-h-[52px] items-center justify-center gap-1 px-1.5 py-1 text-center text-ink-2 text-sm leading-tight focus-visible:-outline-offset-2 aria-[current]:bg-surface aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:before:absolute aria-[current]:before:inset-y-4 aria-[current]:before:left-0 aria-[current]:before:w-[3px] aria-[current]:before:rounded-[2px] aria-[current]:before:bg-brand"
              >
                {group.name}
                <Pending className="absolute top-1 right-1 size-3" />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0 px-3 pt-1 pb-4 wide:px-6">
        {current.sections.map((section) => (
          <section key={section.id}>
            <h2 className="mt-2 text-base">
              <Link href={listLink(section).href} className="inline-flex min-h-tap items-center">
                {section.name}
              </Link>
            </h2>
            <ul className="grid grid-cols-[repeat(auto-fill,minmax(84px,1fr))] gap-2 wide:grid-cols-[repeat(auto-fill,minmax(120px,1fr))]">
              {section.leaves.map(listLink).map(({ href, name }) => (
                <li key={href}>
                  <Link
                    href={href}
                    className="flex h-full min-h-tap items-center justify-center rounded-control bg-fill p-1 text-center text-sm leading-[1.3] hover:bg-fill-2"
                  >
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import type { Category } from '../../../catalog/category-tree';
import { nameIn } from './name-fields';

type Props = { channel: Category; childrenOf: (id: number) => Category[]; locale: Locale };

/** A channel, with all that stands below it folded up; every name leads to its page. */
export async function CategoryBranch({ channel, childrenOf, locale }: Props) {
  const t = await getWords('structure');
  const groups = childrenOf(channel.id);
  return (
    <details className="group">
      <summary className="flex min-h-tap cursor-pointer list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
        <Icon name="chevron-right" size="sm" className="transition-transform group-open:rotate-90" />
        <span className="font-semibold">{nameIn(locale, channel)}</span>
        <span className="whitespace-nowrap text-ink-3 text-sm">
          {t('groupsIn', { count: groups.length })}
        </span>
      </summary>
      <div className="pb-3 pl-6">
        <Entry category={channel} locale={locale} />
        {groups.map((group) => (
          <div key={group.id} className="border-line border-l pl-3">
            <Entry category={group} locale={locale} />
            <ul className="flex flex-wrap gap-x-4 pl-3 text-sm">
              {childrenOf(group.id).map((leaf) => (
                <li key={leaf.id}>
                  <Entry category={leaf} locale={locale} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  );
}

async function Entry({ category, locale }: { category: Category; locale: Locale }) {
  const t = await getWords('structure');
  return (
    <>
      <Link href={`/admin/categories/${category.id}`} className="link inline-flex min-h-tap items-center">
        {nameIn(locale, category)}
      </Link>
      {!category.isSoldHere && <span className="ml-2 text-ink-3 text-xs">{t('notSold')}</span>}
    </>
  );
}

import { cx } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import type { Category } from '../../../catalog/category-tree';
import { nameIn } from './name-fields';

type Props = {
  category: Category;
  childrenOf: (id: number) => Category[];
  /** What is unfolded, from the channel down. */
  opened: readonly number[];
  locale: Locale;
};

/** A category whose name leads to its page; what stands below it is drawn only where it is unfolded. */
export async function CategoryBranch({ category, childrenOf, opened, locale }: Props) {
  const t = await getWords('structure');
  const { id, level, isSoldHere } = category;
  const below = childrenOf(id);
  const isOpen = opened.includes(id) && below.length > 0;
  return (
    <div id={`category-${id}`} className="scroll-mt-24">
      <div className="flex items-center">
        {below.length > 0 ? (
          <Unfold {...{ category, isOpen, locale }} />
        ) : (
          <span className="w-tap flex-none" />
        )}
        <p className="flex min-w-0 flex-wrap items-center gap-x-2 break-words">
          <Link
            href={`/admin/categories/${id}`}
            className={cx('link inline-flex min-h-tap items-center', level === 1 && 'font-semibold')}
          >
            {nameIn(locale, category)}
          </Link>
          <span className="text-ink-3 text-sm">
            {t(level === 1 ? 'groupsIn' : 'leavesIn', { count: below.length })}
          </span>
          {!isSoldHere && <NotSold />}
        </p>
      </div>
      {isOpen && level === 1 && (
        <ul
          aria-label={t('belowThis', { name: nameIn(locale, category) })}
          className="mb-2 ml-5 border-line border-l"
        >
          {below.map((group) => (
            <li key={group.id}>
              <CategoryBranch {...{ category: group, childrenOf, opened, locale }} />
            </li>
          ))}
        </ul>
      )}
      {isOpen && level === 2 && <Leaves {...{ category, below, locale }} />}
    </div>
  );
}

type Of = { category: Category; locale: Locale };

/** Leads to the same list with this branch unfolded, or folded again: the address says what is open. */
async function Unfold({ category: { id, parentId, ...names }, isOpen, locale }: Of & { isOpen: boolean }) {
  const t = await getWords('structure');
  const open = isOpen ? parentId : id;
  return (
    <Link
      href={`/admin/categories${open === null ? '' : `?open=${open}`}#category-${id}`}
      keepScroll
      aria-expanded={isOpen}
      aria-label={t('belowThis', { name: nameIn(locale, names) })}
      className="inline-flex size-tap flex-none items-center justify-center rounded-control text-ink-2 hover:bg-fill hover:text-ink"
    >
      <Icon name="chevron-right" size="sm" className={cx(isOpen && 'rotate-90')} />
    </Link>
  );
}

async function Leaves({ category, below, locale }: Of & { below: Category[] }) {
  const t = await getWords('structure');
  return (
    <ul
      aria-label={t('belowThis', { name: nameIn(locale, category) })}
      className="mb-2 ml-tap flex flex-wrap gap-x-4 text-sm"
    >
      {below.map((leaf) => (
        <li key={leaf.id} className="flex items-center gap-x-2">
          <Link href={`/admin/categories/${leaf.id}`} className="link inline-flex min-h-tap items-center">
            {nameIn(locale, leaf)}
          </Link>
          {!leaf.isSoldHere && <NotSold />}
        </li>
      ))}
    </ul>
  );
}

async function NotSold() {
  const t = await getWords('structure');
  return <span className="text-ink-3 text-xs">{t('notSold')}</span>;
}

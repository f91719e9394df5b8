import { Card } from '@/components/ui/card';
import { PillChip } from '@/components/ui/chip';
import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';
import { listLink, type Named } from '../category-tree';

/** One level down: a card beside the goods on wide screens, a row of chips above them on phones. */
export async function SubcategoryCard({ categories }: { categories: readonly Named[] }) {
  const t = await getWords('catalog');
  if (categories.length === 0) return null;
  return (
    <Card className="wide:p-4">
      <h2 className="mb-1 text-base">{t('subcategories')}</h2>
      <ul>
        {categories.map(listLink).map(({ href, name }) => (
          <li key={href}>
            <Link href={href} className="flex min-h-[34px] items-center text-ink-2">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export async function SubcategoryChips({ categories }: { categories: readonly Named[] }) {
  const t = await getWords('catalog');
  if (categories.length === 0) return null;
  return (
    <nav aria-label={t('subcategories')} className="scroll-row -mx-3 mb-3 gap-2 px-3 py-1 wide:hidden">
      {categories.map(listLink).map(({ href, name }) => (
        <span key={href} className="flex-none">
          <PillChip href={href}>{name}</PillChip>
        </span>
      ))}
    </nav>
  );
}

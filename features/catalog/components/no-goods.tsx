import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { getWords } from '@/i18n/words';
import type { CategoryView } from '../category-tree';

/** A category without goods: not sold here yet, or being stocked. Either way there is a way on. */
export async function NoGoods({ category }: { category: CategoryView }) {
  const t = await getWords('catalog');
  const parent = category.path.at(-2);
  const { name } = category;
  const actions = (
    <>
      {category.isSoldHere && parent && (
        <ButtonLink href={`/list/${parent.id}`} look="primary">
          {parent.name}
        </ButtonLink>
      )}
      <ButtonLink href="/categories" look={category.isSoldHere && parent ? 'line' : 'primary'}>
        {t('allCategories')}
      </ButtonLink>
      <ButtonLink href="/">{t('toHome')}</ButtonLink>
    </>
  );
  return (
    <EmptyState
      image={category.isSoldHere ? '/art/parcel.webp' : '/art/truck.webp'}
      title={category.isSoldHere ? t('emptyList', { name }) : t('notSold', { name })}
      actions={actions}
    >
      {category.isSoldHere ? t('emptyListWhy') : t('notSoldWhy')}
    </EmptyState>
  );
}

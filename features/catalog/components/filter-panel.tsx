import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { iconButtonClass } from '@/components/ui/icon-button';
import { Sheet } from '@/components/ui/sheet';
import { goodsLocale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import { withBrand, withCategory, withPrice, withStock, withValue } from '../change-filter';
import { type Facets, type Filter, isFiltered, noFilter } from '../filter';
import { type ListView, listAddress } from '../list-address';
import type { UnreadPrices } from '../price-parameters';
import { FacetGroup } from './facet-group';
import { PriceForm } from './price-form';
import { priceRange } from './price-range';

type Props = {
  path: string;
  view: ListView & { filter: Filter };
  unread: UnreadPrices;
  facets: Facets;
  total: number;
  categoryNames: ReadonlyMap<number, string>;
};

export const filterSheet = 'filters';
const openQuestions = 3;

/** Everything a list can be narrowed by: a column on wide screens, a sheet on phones. */
export async function FilterPanel({ path, view, unread, facets, total, categoryNames }: Props) {
  const [t, forms] = await Promise.all([getWords('find'), getWords('forms')]);
  const { filter } = view;
  const href = (narrowed: Filter) => listAddress(path, { ...view, filter: narrowed });
  const ranges = await Promise.all(facets.prices.map(priceRange));
  return (
    <Sheet id={filterSheet} label={t('filter')}>
      <div className="wide:rounded-card wide:bg-surface wide:shadow-rest">
        <div className="sheet-control sticky top-0 z-1 w-full items-center justify-between border-line border-b bg-raised pl-4">
          <h2 className="text-md">{t('filter')}</h2>
          <button
            type="button"
            popoverTarget={filterSheet}
            popoverTargetAction="hide"
            aria-label={forms('close')}
            className={iconButtonClass('m-1')}
          >
            <Icon name="x" />
          </button>
        </div>
        <div className="px-4 py-1.5">
          <FacetGroup
            title={t('category')}
            isOneOf
            options={facets.categories.map(({ id, ...option }) => ({
              ...option,
              label: categoryNames.get(id) ?? t('unnamed', { id }),
              href: href(withCategory(filter, id)),
            }))}
          />
          <FacetGroup
            title={t('brand')}
            lang={goodsLocale}
            options={facets.brands.map(({ id, name, ...option }) => ({
              ...option,
              label: name,
              href: href(withBrand(filter, id)),
            }))}
          />
          <FacetGroup
            title={t('priceUnit')}
            isOneOf
            options={facets.prices.map((step, i) => ({
              ...step,
              label: ranges[i] ?? '',
              href: href(withPrice(filter, step)),
            }))}
          >
            <PriceForm path={path} view={view} unread={unread} />
          </FacetGroup>
          <FacetGroup
            title={t('availability')}
            options={[
              {
                label: t('inStockOnly'),
                count: facets.inStock,
                isChosen: filter.isInStock,
                href: href(withStock(filter)),
              },
            ]}
          />
          {facets.specifications.map(({ name, values }, i) => (
            <FacetGroup
              key={name}
              title={<span lang={goodsLocale}>{name}</span>}
              lang={goodsLocale}
              isFolded={i >= openQuestions && !values.some(({ isChosen }) => isChosen)}
              options={values.map(({ value, ...option }) => ({
                ...option,
                label: value,
                href: href(withValue(filter, name, value)),
              }))}
            />
          ))}
        </div>
        <div className="sheet-control sticky bottom-0 w-full gap-2 border-line border-t bg-raised px-4 pt-3 pb-[calc(12px+env(safe-area-inset-bottom))]">
          {isFiltered(filter) && (
            <a href={href(noFilter)} data-soft className={buttonClass({ look: 'line', size: 'bar' })}>
              {t('clearAll')}
            </a>
          )}
          <button
            type="button"
            popoverTarget={filterSheet}
            popoverTargetAction="hide"
            className={buttonClass({ look: 'primary', size: 'bar', className: 'grow-2' })}
          >
            {t('showFound', { count: total })}
          </button>
        </div>
      </div>
    </Sheet>
  );
}

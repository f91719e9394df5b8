import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { getWords } from '@/i18n/words';
import type { AskedList } from '../../asked-list';
import { ListFilter } from '../../components/list/list-filter';
import type { ProductsAsked } from '../products-address';
import type { Choice } from './editor-parts';

type Props = { list: AskedList; asked: ProductsAsked; categories: Choice[]; brands: Choice[] };

export async function ProductFilter({ list, asked, categories, brands }: Props) {
  const t = await getWords('products');
  const shelves = (['on', 'part', 'off'] as const).map((id) => ({ id, name: t(id) }));
  return (
    <ListFilter
      list={list}
      search={{ id: 'product-q', label: t('search'), hint: t('searchHint'), maxLength: 100 }}
      fields={['category', 'brand', 'shelf']}
    >
      <Narrow
        name="category"
        label={t('category')}
        any={t('any')}
        options={categories}
        now={asked.category}
      />
      <Narrow name="brand" label={t('brand')} any={t('any')} options={brands} now={asked.brand} />
      <Narrow name="shelf" label={t('shelf')} any={t('any')} options={shelves} now={asked.shelf} />
    </ListFilter>
  );
}

type NarrowProps = {
  name: string;
  label: string;
  any: string;
  options: { id: number | string; name: string }[];
  now: number | string | undefined;
};

function Narrow({ name, label, any, options, now }: NarrowProps) {
  const id = `product-${name}`;
  return (
    <Field id={id} label={label} optional="" className="flex-1 basis-36">
      <Select id={id} name={name} defaultValue={now ?? ''}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

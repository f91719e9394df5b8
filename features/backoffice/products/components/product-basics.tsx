'use client';

import { Field, fieldProps } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-input';
import { useWords } from '@/i18n/client-words';
import type { Draft } from '../product-draft';
import { productLimits } from '../product-limits';
import type { Choice } from './editor-parts';

type Props = {
  draft: Draft;
  brands: Choice[];
  sections: { title: string; leaves: Choice[] }[];
  errorOf: (field: string) => string | undefined;
};

export function ProductBasics({ draft, brands, sections, errorOf }: Props) {
  const t = useWords('products');
  const brand = { id: 'brandId', label: t('brand'), error: errorOf('brandId') };
  const category = { id: 'categoryId', label: t('category'), error: errorOf('categoryId') };
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <TextField
        id="name"
        name="name"
        label={t('productName')}
        hint={t('productNameHint')}
        defaultValue={draft.name}
        error={errorOf('name')}
        maxLength={productLimits.name}
        autoComplete="off"
        className="sm:col-span-2"
      />
      <Field {...brand}>
        <Select {...fieldProps(brand)} name="brandId" defaultValue={draft.brandId}>
          <option value="">{t('chooseBrand')}</option>
          {brands.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field {...category}>
        <Select {...fieldProps(category)} name="categoryId" defaultValue={draft.categoryId}>
          <option value="">{t('chooseCategory')}</option>
          {sections.map(({ title, leaves }) => (
            <optgroup key={title} label={title}>
              {leaves.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
    </div>
  );
}

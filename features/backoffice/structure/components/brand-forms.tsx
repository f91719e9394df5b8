import { getWords } from '@/i18n/words';
import type { StaffFieldView } from '../../components/staff-field';
import { StaffForm } from '../../components/staff-form';
import { addBrandAction, changeBrandAction, deleteBrandAction } from '../brand-actions';

type Brand = { id: number; name: string; firstLetter: string };

export async function NewBrandForm() {
  const t = await getWords('structure');
  return (
    <StaffForm
      action={addBrandAction}
      submit={t('addBrand')}
      done={t('added')}
      hidden={{}}
      fields={await fieldsOf({ name: '', firstLetter: '' })}
    />
  );
}

export async function BrandForm({ brand, mark }: { brand: Brand; mark: string }) {
  const t = await getWords('structure');
  return (
    <StaffForm
      action={changeBrandAction}
      submit={t('save')}
      done={t('saved')}
      hidden={{ brandId: brand.id, mark }}
      fields={await fieldsOf(brand)}
    />
  );
}

export async function DeleteBrandForm({ brand: { id, name } }: { brand: Brand }) {
  const [t, asks] = await Promise.all([getWords('structure'), getWords('asks')]);
  return (
    <StaffForm
      action={deleteBrandAction}
      ask={{ title: asks('deleteTitle', { name }), text: asks('brandLost'), yes: asks('deleteYes') }}
      submit={t('delete')}
      label={t('deleteThis', { name })}
      done={t('deleted')}
      look="line"
      hidden={{ brandId: id }}
      isLeaving
    />
  );
}

async function fieldsOf({ name, firstLetter }: Omit<Brand, 'id'>): Promise<StaffFieldView[]> {
  const t = await getWords('structure');
  return [
    { id: 'brand-name', name: 'name', label: t('name'), value: name, maxLength: 40 },
    {
      id: 'brand-letter',
      name: 'firstLetter',
      label: t('firstLetter'),
      hint: t('firstLetterHint'),
      value: firstLetter,
      maxLength: 1,
      isOptional: true,
    },
  ];
}

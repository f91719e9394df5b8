import type { Locale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import type { StaffFieldView } from '../../components/staff-field';

export const nameIn = (locale: Locale, { name, nameEn }: { name: string; nameEn: string }) =>
  locale === 'en' ? nameEn : name;

export async function nameFields(
  id: string,
  { name, nameEn }: { name: string; nameEn: string },
  [longest, longestEn]: [number, number] = [20, 60],
): Promise<StaffFieldView[]> {
  const t = await getWords('structure');
  return [
    { id: `${id}-name`, name: 'name', label: t('name'), value: name, maxLength: longest },
    { id: `${id}-name-en`, name: 'nameEn', label: t('nameEn'), value: nameEn, maxLength: longestEn },
  ];
}

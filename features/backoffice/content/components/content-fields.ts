import { getWords } from '@/i18n/words';
import type { StaffFieldView } from '../../components/staff-field';
import { contentLimits, tints } from '../content-schema';
import type { Content } from '../save-content';
import { localOf } from '../shop-moment';

export async function contentFields(content: Content): Promise<StaffFieldView[]> {
  const t = await getWords('contents');
  const text = (name: keyof typeof contentLimits, isOptional = true): StaffFieldView => ({
    id: `content-${name}`,
    name,
    label: t(name),
    value: content[name],
    maxLength: contentLimits[name],
    kind: name === 'title' || name === 'titleEn' ? 'area' : 'text',
    isOptional,
  });
  const moment = (name: 'startsAt' | 'endsAt'): StaffFieldView => ({
    id: `content-${name}`,
    name,
    label: t(name),
    hint: t(`${name}Hint`),
    value: content[name] ? localOf(content[name]) : '',
    kind: 'moment',
    isOptional: true,
  });
  return [
    text('title', false),
    text('titleEn'),
    text('text'),
    text('textEn'),
    { ...text('link'), hint: t('linkHint') },
    {
      id: 'content-sku',
      name: 'skuId',
      label: t('skuId'),
      hint: t('skuHint'),
      value: String(content.skuId ?? ''),
      maxLength: 15,
      isOptional: true,
    },
    {
      id: 'content-image',
      name: 'image',
      label: t('image'),
      hint: t('imageHint'),
      kind: 'picture',
      value: content.image,
    },
    {
      id: 'content-tint',
      name: 'tint',
      label: t('tint'),
      kind: 'select',
      isOptional: true,
      value: content.tint,
      options: tints.map((tint) => [tint, t(`tints.${tint || 'none'}`)]),
    },
    moment('startsAt'),
    moment('endsAt'),
    {
      id: 'content-active',
      name: 'isActive',
      label: t('isActive'),
      kind: 'tick',
      value: content.isActive ? 'on' : '',
    },
  ];
}

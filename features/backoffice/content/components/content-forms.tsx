import type { Locale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import { SortForm } from '../../components/sort-form';
import { StaffForm } from '../../components/staff-form';
import {
  addContentAction,
  changeContentAction,
  deleteContentAction,
  sortContentsAction,
} from '../content-actions';
import type { ContentView, SlotView } from '../content-queries';
import type { Content } from '../save-content';
import { contentFields } from './content-fields';
import { ContentRow } from './content-row';

export async function NewContentForm({ slotKey }: { slotKey: string }) {
  const t = await getWords('contents');
  return (
    <StaffForm
      action={addContentAction}
      submit={t('add')}
      done={t('added')}
      hidden={{ slotKey }}
      fields={await contentFields(blank)}
      isLeaving
    />
  );
}

const blank: Content = {
  title: '',
  titleEn: '',
  text: '',
  textEn: '',
  link: '',
  skuId: null,
  image: '',
  tint: '',
  startsAt: null,
  endsAt: null,
  isActive: true,
};

export async function ContentForm({ content, mark }: { content: Content & { id: number }; mark: string }) {
  const t = await getWords('contents');
  return (
    <StaffForm
      action={changeContentAction}
      submit={t('save')}
      done={t('saved')}
      hidden={{ contentId: content.id, mark }}
      fields={await contentFields(content)}
    />
  );
}

export async function DeleteContentForm({ id, title }: Pick<ContentView, 'id' | 'title'>) {
  const [t, asks] = await Promise.all([getWords('contents'), getWords('asks')]);
  return (
    <StaffForm
      action={deleteContentAction}
      ask={{ title: asks('deleteTitle', { name: title }), text: asks('contentLost'), yes: asks('deleteYes') }}
      submit={t('delete')}
      label={t('deleteThis', { title })}
      done={t('deleted')}
      look="line"
      hidden={{ contentId: id }}
      isLeaving
    />
  );
}

export async function ContentOrder({ slot, locale }: { slot: SlotView; locale: Locale }) {
  const t = await getWords('contents');
  return (
    <SortForm
      label={t('inSlot')}
      action={sortContentsAction}
      done={t('sorted')}
      hidden={{ slotKey: slot.key }}
      className="divide-y divide-line"
      items={slot.contents.map((content) => ({
        id: String(content.id),
        name: (locale === 'en' && content.titleEn) || content.title,
        body: <ContentRow content={content} locale={locale} />,
      }))}
    />
  );
}

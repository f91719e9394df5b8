import { Notice } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';
import type { UnreadPrices } from '../price-parameters';

/** Says beside the goods what they are not narrowed by: on a phone the fields are out of sight. */
export async function UnreadNote({ unread }: { unread: UnreadPrices }) {
  const t = await getWords('find');
  const texts = Object.values(unread);
  if (texts.length === 0) return null;
  return (
    <Notice kind="warn" role="alert" className="mb-3 break-words">
      {texts.map((text) => t('priceUnread', { text })).join(' ')} {t('priceShape')}
    </Notice>
  );
}

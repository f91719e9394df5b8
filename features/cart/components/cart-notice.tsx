import { Notice } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';
import { readCartNotice } from '../cart-notice-queries';

/** What became of a guest's cart at login, for a little while after. */
export async function CartNotice() {
  const [notice, t] = await Promise.all([readCartNotice(), getWords('cart')]);
  if (!notice) return null;
  const quoted = (names: string[]) => names.map((name) => t('quoted', { name })).join('');
  return (
    <Notice role="status">
      {notice.joined.length > 0 && <p>{t('joined', { names: quoted(notice.joined) })}</p>}
      {notice.leftOut.length > 0 && <p>{t('leftOut', { names: quoted(notice.leftOut) })}</p>}
    </Notice>
  );
}

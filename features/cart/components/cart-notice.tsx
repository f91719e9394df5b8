import { Notice } from '@/components/ui/notice';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { readCartNotice } from '../cart-notice-queries';
import type { CartNotice as Told } from '../shorten-notice';

/** What became of a guest's cart at login, or of an order that was to be bought again, for a little while after. */
export async function CartNotice() {
  const [notice, t, locale] = await Promise.all([readCartNotice(), getWords('cart'), getLocale()]);
  if (!notice) return null;
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const listed = ({ names, more }: NonNullable<Told['joined']>) =>
    t('listed', { names: list.format(names.map((name) => t('quoted', { name }))), more });
  return (
    <Notice role="status">
      {notice.joined && <p>{t('joined', { names: listed(notice.joined) })}</p>}
      {notice.leftOut && <p>{t('leftOut', { names: listed(notice.leftOut) })}</p>}
      {notice.again && <BoughtAgain {...notice.again} />}
    </Notice>
  );
}

async function BoughtAgain({ added, fewer, notAdded, more }: NonNullable<Told['again']>) {
  const t = await getWords('cart');
  return (
    <>
      <p>{t('again', { added })}</p>
      {fewer.map((line) => (
        <p key={line.name}>{t('againFewer', line)}</p>
      ))}
      {notAdded.map(({ name, why }) => (
        <p key={name}>{t('againNot', { name, why: t(`whyNot.${why}`) })}</p>
      ))}
      {more > 0 && <p>{t('againMore', { count: more })}</p>}
    </>
  );
}

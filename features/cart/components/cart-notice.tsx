import { Notice } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';
import { readCartNotice, type CartNotice as Told } from '../cart-notice-queries';

/** What became of a guest's cart at login, or of an order that was to be bought again, for a little while after. */
export async function CartNotice() {
  const [notice, t] = await Promise.all([readCartNotice(), getWords('cart')]);
  if (!notice) return null;
  const quoted = (names: string[]) => names.map((name) => t('quoted', { name })).join('');
  return (
    <Notice role="status">
      {notice.joined.length > 0 && <p>{t('joined', { names: quoted(notice.joined) })}</p>}
      {notice.leftOut.length > 0 && <p>{t('leftOut', { names: quoted(notice.leftOut) })}</p>}
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

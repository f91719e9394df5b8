import { getWords } from '@/i18n/words';
import { Link } from '../ui/link';
import { topBarItem } from './top-bar';

export async function GuestLinks() {
  const t = await getWords('shell');
  return (
    <>
      <Link href="/login" className={topBarItem}>
        {t('login')}
      </Link>
      <Link href="/register" className={topBarItem}>
        {t('register')}
      </Link>
    </>
  );
}

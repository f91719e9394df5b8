import type { ReactNode } from 'react';
import { getWords } from '@/i18n/words';
import { Link } from '../ui/link';

export const topBarItem = 'inline-flex min-h-9 items-center gap-1 px-2';

/** The line above the header on wide screens; `account` says who is looking. */
export async function TopBar({ account, preferences }: { account: ReactNode; preferences: ReactNode }) {
  const t = await getWords('shell');
  return (
    <nav aria-label={t('shortcuts')} className="hidden bg-fill text-ink-2 text-xs wide:block">
      <div className="wrap flex min-h-9 items-center gap-1">
        <span className="mr-auto">{t('welcome')}</span>
        {account}
        <Link href="/account/orders" className={topBarItem}>
          {t('myOrders')}
        </Link>
        <Link href="/account" className={topBarItem}>
          {t('account')}
        </Link>
        {preferences}
      </div>
    </nav>
  );
}

import type { ReactNode } from 'react';
import { getWords } from '@/i18n/words';
import { Icon } from '../ui/icon';
import { iconButtonClass } from '../ui/icon-button';
import { Link } from '../ui/link';
import { Logo } from './logo';

const bar = 'sticky top-0 z-30 border-line border-b bg-surface wide:hidden';

/** The top of an inner page on phones: back, what this is, and one thing to its right. */
export async function PhoneBar({
  title,
  back,
  children,
}: {
  title: string;
  back: string;
  children?: ReactNode;
}) {
  const t = await getWords('shell');
  return (
    <header className={bar}>
      <div className="wrap flex min-h-14 items-center gap-1">
        <Link href={back} aria-label={t('back')} className={iconButtonClass('-ml-2.5')}>
          <Icon name="chevron-left" size="lg" />
        </Link>
        <p className="min-w-0 flex-1 truncate font-semibold text-md">{title}</p>
        {children ?? (
          <Link href="/search" aria-label={t('search')} className={iconButtonClass('-mr-2.5')}>
            <Icon name="search" />
          </Link>
        )}
      </div>
    </header>
  );
}

export function PhoneHome({ search }: { search: ReactNode }) {
  return (
    <header className={bar}>
      <div className="wrap flex min-h-14 items-center gap-3">
        <Logo withName={false} />
        {search}
      </div>
    </header>
  );
}

import type { ReactNode } from 'react';
import { getWords } from '@/i18n/words';

type Props = { title: string; count: number; children?: ReactNode };

/** The heading of a list of one's own; takes the focus when the last entry has gone. */
export async function SavedTitle({ title, count, children }: Props) {
  const t = await getWords('saved');
  return (
    <div className="mb-3.5 flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
      <h1 id="saved-title" tabIndex={-1} className="text-lg">
        {title}{' '}
        {count > 0 && (
          <small className="font-normal text-base text-ink-3 tabular-nums">{t('count', { count })}</small>
        )}
      </h1>
      {children}
    </div>
  );
}

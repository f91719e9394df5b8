import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';
import type { AskedList } from '../../asked-list';
import { FilterField, type TypedField } from './filter-field';
import { KeptParts } from './kept-parts';

type Props = {
  list: AskedList;
  /** The words that the list is searched for; they are sent as `q`. */
  search: { id: string; label: string; hint: string; maxLength: number };
  /** What else is typed, wherever it stands inside. */
  typed?: readonly TypedField[];
  /** The names of the fields inside. */
  fields?: readonly string[];
  children?: ReactNode;
};

/** What a list is narrowed by: a plain form, so that the address says what was asked. */
export async function ListFilter({ list, search, typed = [], fields = [], children }: Props) {
  const t = await getWords('lists');
  const { hint, ...words } = search;
  const q = { ...words, name: 'q', error: t('unreadLong', { count: search.maxLength }) };
  const wrong = [q, ...typed].filter(({ name }) => list.unread?.[name] !== undefined);
  return (
    <search>
      <form action={list.path} className="flex flex-wrap items-end gap-3 pb-4">
        {wrong.length > 0 && (
          <div className="w-full">
            <ErrorSummary
              title={t('unread', { count: wrong.length })}
              items={wrong.map(({ id, label, error }) => ({ id, text: t('unreadOne', { label, error }) }))}
            >
              <p>{t('unreadHint')}</p>
            </ErrorSummary>
          </div>
        )}
        <KeptParts list={list} besides={['q', ...fields]} />
        <FilterField {...q} list={list} type="search" placeholder={hint} className="flex-1 basis-56" />
        {children}
        <button type="submit" className={buttonClass({ look: 'ink' })}>
          {t('ask')}
        </button>
        <Link href={list.path} className="link inline-flex min-h-tap items-center px-2">
          {t('reset')}
        </Link>
      </form>
    </search>
  );
}

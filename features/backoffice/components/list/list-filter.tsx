import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';
import type { AskedList } from '../../asked-list';
import { KeptParts } from './kept-parts';

type Props = {
  list: AskedList;
  /** The names of the fields inside. */
  fields: readonly string[];
  children: ReactNode;
};

/** What a list is narrowed by: a plain form, so that the address says what was asked. */
export async function ListFilter({ list, fields, children }: Props) {
  const t = await getWords('lists');
  return (
    <search>
      <form action={list.path} className="flex flex-wrap items-end gap-3 pb-4">
        <KeptParts list={list} besides={fields} />
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

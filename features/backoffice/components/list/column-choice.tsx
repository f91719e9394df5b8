import { buttonClass } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Icon } from '@/components/ui/icon';
import { getWords } from '@/i18n/words';
import type { AskedList } from '../../asked-list';
import { KeptParts } from './kept-parts';
import { type Column, columnsShown } from './list-table';

/** Which columns are shown; a plain form, so that the address says it. */
export async function ColumnChoice({ list, columns }: { list: AskedList; columns: readonly Column[] }) {
  const t = await getWords('lists');
  const shown = columnsShown(columns, list);
  return (
    <details className="relative">
      <summary className={buttonClass({ look: 'line', size: 'sm', className: 'cursor-pointer' })}>
        <Icon name="columns-3" size="sm" />
        {t('columns')}
      </summary>
      <form
        action={list.path}
        className="absolute right-0 z-20 mt-1 grid min-w-52 gap-1 rounded-card bg-surface p-4 shadow-lift"
      >
        <KeptParts list={list} besides={['cols']} />
        {columns
          .filter((column) => column.shown !== 'always')
          .map((column) => (
            <Checkbox key={column.key} name="cols" value={column.key} defaultChecked={shown.includes(column)}>
              {column.name}
            </Checkbox>
          ))}
        <button type="submit" className={buttonClass({ look: 'ink', size: 'sm' })}>
          {t('showColumns')}
        </button>
      </form>
    </details>
  );
}

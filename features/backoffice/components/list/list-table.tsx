import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { cx } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';
import { type AskedList, linkIn } from '../../asked-list';
import { PickAll } from './pick-all';

export type Column = {
  key: string;
  name: string;
  isNumber?: boolean;
  /** The values of `sort` for this column, ascending and descending. */
  sort?: readonly [up: string, down: string];
  /** `always` cannot be left out; `asked` is shown only when chosen. */
  shown?: 'always' | 'asked';
};

export type ListRow = {
  key: string;
  cells: Record<string, ReactNode>;
  /** What is sent when the row is chosen, and what is said of the box. */
  pick?: { value: string; label: string };
};

type Props = {
  label: string;
  list: AskedList;
  columns: readonly Column[];
  rows: readonly ListRow[];
  /** Where rows can be chosen: the field they are sent in, and the id of the form (see PickBar). */
  picks?: { name: string; form: string };
};

/** The columns to show, in their order. */
export function columnsShown(columns: readonly Column[], { asked }: AskedList): Column[] {
  const chosen = columns.filter(({ key }) => asked.cols.includes(key));
  if (chosen.length === 0) return columns.filter(({ shown }) => shown !== 'asked');
  return columns.filter((column) => column.shown === 'always' || chosen.includes(column));
}

/**
 * Rows and columns with heads that sort and stay in sight; on narrow screens each row is a small card whose cells say
 * what they are.
 */
export function ListTable({ label, list, columns, rows, picks }: Props) {
  const shown = columnsShown(columns, list);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section aria-label={label} tabIndex={0} className="relative min-w-0 overflow-auto md:max-h-[80dvh]">
      <table className="block w-full text-sm md:table">
        <thead className="sr-only md:not-sr-only md:table-header-group">
          <tr>
            {picks && (
              <th scope="col" className={cx(headClass, 'w-tap p-0')}>
                <PickAll form={picks.form} />
              </th>
            )}
            {shown.map((column) => (
              <Head key={column.key} column={column} list={list} />
            ))}
          </tr>
        </thead>
        <tbody className="grid md:table-row-group">
          {rows.map(({ key, cells, pick }) => (
            <tr
              key={key}
              className="grid gap-1 border-line border-b py-3 hover:bg-fill has-[[data-pick]:checked]:bg-brand-soft md:table-row md:py-0"
            >
              {picks && (
                <td className="md:p-0">
                  {pick && (
                    <Checkbox
                      name={picks.name}
                      value={pick.value}
                      form={picks.form}
                      aria-label={pick.label}
                      data-pick={pick.value}
                      defaultChecked={list.asked.pick.includes(pick.value)}
                    />
                  )}
                </td>
              )}
              {shown.map((column) => (
                <td
                  key={column.key}
                  className={cx(
                    'flex items-center justify-between gap-3 px-1 md:table-cell md:px-3 md:py-3',
                    column.isNumber && 'tabular-nums md:text-right',
                  )}
                >
                  <span aria-hidden="true" className="flex-none text-ink-3 md:hidden">
                    {column.name}
                  </span>
                  <span className="min-w-0 break-words">{cells[column.key]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const headClass = 'bg-fill font-medium text-ink-2 md:sticky md:top-0 md:z-10';

async function Head({ column: { name, isNumber, sort }, list }: { column: Column; list: AskedList }) {
  const className = cx(headClass, 'whitespace-nowrap px-3 py-2.5', isNumber ? 'text-right' : 'text-left');
  if (!sort) {
    return (
      <th scope="col" className={className}>
        {name}
      </th>
    );
  }
  const t = await getWords('lists');
  const [up, down] = sort;
  const now = list.asked.sort === up ? 'ascending' : list.asked.sort === down ? 'descending' : undefined;
  const next = now === 'ascending' || (!now && isNumber) ? down : up;
  return (
    <th scope="col" aria-sort={now} className={className}>
      <Link
        href={linkIn(list, { sort: next, page: 1 })}
        className="inline-flex items-center gap-1 hover:text-ink"
      >
        {name}
        <span className="sr-only"> {t(next === up ? 'sortUp' : 'sortDown')}</span>
        <Icon
          name={now === 'ascending' ? 'arrow-up' : now === 'descending' ? 'arrow-down' : 'arrow-up-down'}
          size="xs"
          className={cx(!now && 'opacity-50')}
        />
      </Link>
    </th>
  );
}

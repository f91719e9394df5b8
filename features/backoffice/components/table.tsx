import type { ComponentProps, ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';

type Props = { label: string; head: { name: string; isNumber?: boolean }[]; children: ReactNode };

/** Rows and columns on wide screens; below, each row is a small card whose cells say what they are. */
export function Table({ label, head, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section aria-label={label} tabIndex={0} className="relative min-w-0 overflow-x-auto">
      <table className="block w-full text-sm md:table">
        <thead className="sr-only bg-fill text-ink-2 md:not-sr-only md:table-header-group">
          <tr>
            {head.map(({ name, isNumber }) => (
              <th
                key={name}
                scope="col"
                className={cx(
                  'whitespace-nowrap px-3 py-2.5 font-medium',
                  isNumber ? 'text-right' : 'text-left',
                )}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="grid md:table-row-group">{children}</tbody>
      </table>
    </section>
  );
}

export const Row = (props: ComponentProps<'tr'>) => (
  <tr {...props} className="grid gap-1 border-line border-b py-3 hover:bg-fill md:table-row md:py-0" />
);

type CellProps = { name: string; isNumber?: boolean; children: ReactNode };

export function Cell({ name, isNumber, children }: CellProps) {
  const isEmpty = children === null || children === undefined || children === false || children === '';
  return (
    <td
      className={cx(
        'flex items-center justify-between gap-3 px-1 md:table-cell md:px-3 md:py-3',
        isNumber && 'tabular-nums md:text-right',
        isEmpty && 'max-md:hidden',
      )}
    >
      <span aria-hidden="true" className="flex-none text-ink-3 md:hidden">
        {name}
      </span>
      <span className="min-w-0 break-words">{children}</span>
    </td>
  );
}

import type { ComponentProps } from 'react';
import { cx } from './class-names';

/** Scrolls within itself; the region can be reached by keyboard. */
export function Table({ label, className, ...rest }: ComponentProps<'table'> & { label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="overflow-x-auto">
      <table {...rest} className={cx('w-full border-collapse whitespace-nowrap text-sm', className)} />
    </section>
  );
}

export function Th({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      {...rest}
      className={cx('bg-fill px-3 py-2.5 text-left font-medium text-ink-2', className)}
    />
  );
}

export function Td({ className, ...rest }: ComponentProps<'td'>) {
  return <td {...rest} className={cx('border-line border-t px-3 py-2.5 align-middle', className)} />;
}

import type { ComponentProps, ReactNode } from 'react';
import { cx } from './class-names';

export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return (
    <section
      {...rest}
      className={cx('min-w-0 rounded-card bg-surface p-4 shadow-rest wide:p-5', className)}
    />
  );
}

/** The heading of a card, with what belongs to its right. */
export function CardHead({ id, title, children }: { id?: string; title: ReactNode; children?: ReactNode }) {
  return (
    <div className="mb-3.5 flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
      <h2 id={id} className="text-md">
        {title}
      </h2>
      {children}
    </div>
  );
}

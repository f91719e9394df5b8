import type { ComponentProps, ReactNode } from 'react';
import { cx } from './class-names';

type Props = Omit<ComponentProps<'input'>, 'type' | 'className' | 'children'> & {
  children: ReactNode;
  className?: string;
};

/** One choice among a few that need more than a word: an address, a way to pay. */
export function RadioCard({ children, className, ...rest }: Props) {
  return (
    <label
      className={cx(
        'relative flex min-h-16 cursor-pointer items-start gap-3 rounded-card border border-control bg-surface p-3.5 has-checked:border-brand has-checked:shadow-[inset_0_0_0_1px_var(--brand)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink has-disabled:cursor-not-allowed has-disabled:bg-fill has-disabled:text-ink-3',
        className,
      )}
    >
      <input type="radio" {...rest} className="radio-dot mt-px focus-visible:outline-0" />
      <span className="grid min-w-0 flex-1 gap-0.5">{children}</span>
    </label>
  );
}

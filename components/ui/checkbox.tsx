import type { ComponentProps, ReactNode } from 'react';
import { cx } from './class-names';

type Props = Omit<ComponentProps<'input'>, 'type' | 'className' | 'children'> & {
  children?: ReactNode;
  className?: string;
};

/** The label is part of the target. Without visible words give it an aria-label. */
export function Checkbox({ children, className, ...rest }: Props) {
  return (
    <label
      className={cx(
        'inline-flex min-h-tap cursor-pointer items-center gap-2',
        children === undefined && 'min-w-tap justify-center',
        className,
      )}
    >
      <input type="checkbox" {...rest} className="tick-box" />
      {children}
    </label>
  );
}

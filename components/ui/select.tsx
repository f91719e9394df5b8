import type { ComponentProps } from 'react';
import { cx } from './class-names';
import { Icon } from './icon';
import { inputClass } from './text-input';

export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={cx('relative block', className)}>
      <select {...rest} className={cx(inputClass, 'appearance-none pr-9')} />
      <Icon name="chevron-down" size="sm" className="pointer-events-none absolute top-1/2 right-3 -mt-2" />
    </span>
  );
}

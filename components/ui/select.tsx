import type { ComponentProps } from 'react';
import { cx } from './class-names';
import { Field, type FieldWords, fieldProps } from './field';
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

type Props = FieldWords & Omit<ComponentProps<'select'>, 'id' | 'className'> & { className?: string };

export function SelectField({ label, optional, error, hint, className, ...rest }: Props) {
  const words = { id: rest.id, label, optional, error, hint };
  return (
    <Field {...words} className={className}>
      <Select {...rest} {...fieldProps(words)} />
    </Field>
  );
}

import type { ComponentProps } from 'react';
import { cx } from './class-names';
import { Field, type FieldWords, fieldProps } from './field';
import { inputClass } from './text-input';

type Props = FieldWords & Omit<ComponentProps<'textarea'>, 'id' | 'className'> & { className?: string };

export function TextareaField({ label, optional, error, hint, className, ...rest }: Props) {
  const words = { id: rest.id, label, optional, error, hint };
  return (
    <Field {...words} className={className}>
      <textarea rows={3} {...rest} {...fieldProps(words)} className={cx(inputClass, 'min-h-[72px]')} />
    </Field>
  );
}

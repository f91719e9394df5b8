import type { ComponentProps } from 'react';
import { cx } from './class-names';
import { Field, type FieldWords, fieldProps } from './field';

export const inputClass =
  'min-h-tap w-full rounded-control border border-control bg-surface px-3 py-2 text-md text-ink placeholder:text-ink-3 focus-visible:rounded-control focus-visible:border-ink focus-visible:outline-offset-0 disabled:bg-fill-2 disabled:text-ink-3 aria-invalid:border-brand-text aria-invalid:shadow-[inset_0_0_0_1px_var(--brand-text)] wide:text-base';

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={cx(inputClass, className)} />;
}

type Props = FieldWords & Omit<ComponentProps<'input'>, 'id' | 'className'> & { className?: string };

export function TextField({ label, optional, error, hint, className, ...rest }: Props) {
  const words = { id: rest.id, label, optional, error, hint };
  return (
    <Field {...words} className={className}>
      <TextInput {...rest} {...fieldProps(words)} />
    </Field>
  );
}

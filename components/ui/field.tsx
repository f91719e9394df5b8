import type { ReactNode } from 'react';
import { cx } from './class-names';
import { Icon } from './icon';

export type FieldWords = {
  id: string;
  label: string;
  /** The word for "optional", given only where the field is. */
  optional?: string | undefined;
  error?: string | undefined;
  hint?: string | undefined;
};

/** The attributes that tie a control to its label, error and hint. */
export function fieldProps({ id, error, hint, optional }: FieldWords) {
  const described = cx(error && `${id}-error`, hint && `${id}-hint`);
  return {
    id,
    required: optional === undefined,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': described || undefined,
  };
}

export function Field({
  id,
  label,
  optional,
  error,
  hint,
  children,
  className,
}: FieldWords & { children: ReactNode; className?: string | undefined }) {
  return (
    <div className={cx('grid min-w-0 content-start gap-1.5', className)}>
      <label
        htmlFor={id}
        className={cx('text-sm font-semibold text-ink', optional === undefined && requiredMark)}
      >
        {label}
        {optional && <span className="ml-1 font-normal text-ink-3">{optional}</span>}
      </label>
      {children}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && (
        <span id={`${id}-hint`} className="text-xs text-ink-3">
          {hint}
        </span>
      )}
    </div>
  );
}

/** A star that is seen and not read aloud: the control itself says that it is required. */
export const requiredMark = "after:ml-0.5 after:text-brand-text after:content-['*'_/_'']";

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <span id={id} className="flex items-start gap-1 text-xs text-brand-text">
      <Icon name="circle-alert" size="xs" className="mt-0.5" />
      {children}
    </span>
  );
}

import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Field, FieldError, type FieldWords, fieldProps } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { isIconName } from '@/components/ui/icon-names';
import { Select } from '@/components/ui/select';

type Props = FieldWords & { name: string; options: [value: string, word: string][]; now: string };

export function Choice({ id, name, label, options, now, error }: Props) {
  return (
    <Choices id={id} error={error}>
      <legend className="sr-only">{label}</legend>
      <div className="flex flex-wrap gap-x-5">
        {options.map(([value, word]) => (
          <label key={value} className="inline-flex min-h-tap cursor-pointer items-center gap-2">
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === now}
              required
              className="radio-dot"
            />
            {word}
          </label>
        ))}
      </div>
    </Choices>
  );
}

/** One picture among many; the word of each is said aloud. */
export function IconChoice({ id, name, label, options, now, error }: Props) {
  return (
    <Choices id={id} error={error}>
      <legend className="mb-1.5 font-semibold text-sm">{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map(([icon, word]) => (
          <label
            key={icon}
            className="inline-flex size-tap cursor-pointer items-center justify-center rounded-control border border-line has-checked:border-brand has-checked:bg-brand-soft has-checked:text-brand-text has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
          >
            <input
              type="radio"
              name={name}
              value={icon}
              aria-label={word}
              defaultChecked={icon === now}
              required
              className="sr-only"
            />
            {isIconName(icon) && <Icon name={icon} />}
          </label>
        ))}
      </div>
    </Choices>
  );
}

/** The focus can be led to the choices as a whole, and what is wrong with them is read out then. */
function Choices({ id, error, children }: Pick<Props, 'id' | 'error'> & { children: ReactNode }) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={error && `${id}-error`}
      className="min-w-0 outline-none"
    >
      {children}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

export function SelectField({ name, options, now, ...words }: Props) {
  return (
    <Field {...words}>
      <Select {...fieldProps(words)} name={name} defaultValue={now}>
        {options.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type TickProps = Pick<Props, 'id' | 'name' | 'label' | 'hint'> & { isOn: boolean };

export function Tick({ id, name, label, hint, isOn }: TickProps) {
  return (
    <div>
      <Checkbox id={id} name={name} defaultChecked={isOn} aria-describedby={hint && `${id}-hint`}>
        {label}
      </Checkbox>
      {hint && (
        <p id={`${id}-hint`} className="pl-7 text-ink-3 text-xs">
          {hint}
        </p>
      )}
    </div>
  );
}

import { Checkbox } from '@/components/ui/checkbox';
import { Field, FieldError } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { isIconName } from '@/components/ui/icon-names';
import { Select } from '@/components/ui/select';

type Props = {
  id: string;
  name: string;
  label: string;
  hint?: string;
  options: [value: string, word: string][];
  now: string;
  error: string | undefined;
};

export function Choice({ name, label, options, now, error }: Props) {
  return (
    <fieldset>
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
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}

export function SelectField({ id, name, label, hint, options, now, error }: Props) {
  return (
    <Field id={id} label={label} error={error} hint={hint}>
      <Select
        id={id}
        name={name}
        defaultValue={now}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      >
        {options.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** One picture among many; the word of each is said aloud. */
export function IconChoice({ name, label, options, now, error }: Props) {
  return (
    <fieldset>
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
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}

export function Tick({
  name,
  label,
  hint,
  isOn,
}: Pick<Props, 'name' | 'label' | 'hint'> & { isOn: boolean }) {
  return (
    <div>
      <Checkbox name={name} defaultChecked={isOn}>
        {label}
      </Checkbox>
      {hint && <p className="pl-7 text-ink-3 text-xs">{hint}</p>}
    </div>
  );
}

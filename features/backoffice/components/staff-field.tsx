import { FieldError } from '@/components/ui/field';
import { TextField } from '@/components/ui/text-input';
import { TextareaField } from '@/components/ui/textarea';

export type StaffFieldView = {
  id: string;
  name: string;
  label: string;
  hint?: string;
  kind?: 'text' | 'decimal' | 'area' | 'choice';
  /** Of a choice: what is sent, and its word. */
  options?: [value: string, word: string][];
  isOptional?: boolean;
  value?: string;
  maxLength?: number;
};

type Props = { field: StaffFieldView; typed: string | undefined; error: string | undefined };

export function StaffField({ field, typed, error }: Props) {
  const { kind = 'text', value, isOptional, options, ...rest } = field;
  const given = {
    ...rest,
    error,
    defaultValue: typed ?? value ?? '',
    autoComplete: 'off',
    ...(isOptional && { optional: '' }),
  };
  if (kind === 'choice') return <Choice {...field} typed={typed} error={error} />;
  if (kind === 'area') return <TextareaField {...given} />;
  return <TextField {...given} {...(kind === 'decimal' && { inputMode: 'decimal' as const })} />;
}

function Choice({
  name,
  label,
  options = [],
  typed,
  error,
}: StaffFieldView & Pick<Props, 'typed' | 'error'>) {
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
              defaultChecked={value === typed}
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

import { TextField } from '@/components/ui/text-input';
import { TextareaField } from '@/components/ui/textarea';
import type { Typed } from '@/lib/form-action';
import { PictureField } from './picture-field';
import { Choice, IconChoice, SelectField, Tick } from './staff-choices';
import { StaffTicks, type TickSection } from './staff-ticks';

export type StaffFieldView = {
  id: string;
  name: string;
  label: string;
  hint?: string;
  /** `ticks`: boxes of many names, in sections. `moment`: on the shop's clock. `picture` needs the words `pictures`. */
  kind?:
    | 'text'
    | 'decimal'
    | 'area'
    | 'choice'
    | 'select'
    | 'icons'
    | 'tick'
    | 'ticks'
    | 'moment'
    | 'picture';
  /** Of a choice: what is sent, and its word. */
  options?: [value: string, word: string][];
  sections?: TickSection[];
  isOptional?: boolean;
  /** Of a tick: `on`, or nothing. */
  value?: string;
  maxLength?: number;
  placeholder?: string;
};

type Props = {
  field: StaffFieldView;
  /** All that was typed, once the form came back with it. */
  typed: Typed | undefined;
  error: string | undefined;
};

export function StaffField({ field, typed, error }: Props) {
  const { kind = 'text', value, isOptional, options = [], sections = [], ...rest } = field;
  const now = typed?.[field.name] ?? value ?? '';
  const words = { ...rest, error, ...(isOptional && { optional: '' }) };
  const given = { ...words, defaultValue: now, autoComplete: 'off' };
  switch (kind) {
    case 'choice':
      return <Choice {...rest} options={options} now={now} error={error} />;
    case 'icons':
      return <IconChoice {...rest} options={options} now={now} error={error} />;
    case 'select':
      return <SelectField {...words} options={options} now={now} />;
    case 'tick':
      return <Tick {...rest} isOn={typed ? field.name in typed : value === 'on'} />;
    case 'ticks':
      return <StaffTicks sections={sections} typed={typed} />;
    case 'picture':
      return <PictureField {...rest} key={now} value={now} error={error} />;
    case 'area':
      return <TextareaField {...given} />;
    case 'moment':
      return <TextField {...given} type="datetime-local" />;
    default:
      return <TextField {...given} {...(kind === 'decimal' && { inputMode: 'decimal' as const })} />;
  }
}

import type { ComponentProps } from 'react';
import { TextField } from '@/components/ui/text-input';
import type { AskedList } from '../../asked-list';

/** A condition that is typed: `error` is said of it where it cannot be read. */
export type TypedField = { id: string; name: string; label: string; error: string };

type Props = TypedField & { list: AskedList } & Pick<
    ComponentProps<typeof TextField>,
    'type' | 'inputMode' | 'maxLength' | 'placeholder' | 'className'
  >;

/** What was typed stays in the field, also where it cannot be read. */
export function FilterField({ list: { asked, unread }, name, error, type, ...rest }: Props) {
  const typed = unread?.[name];
  const now = asked[name];
  return (
    <TextField
      {...rest}
      name={name}
      // a field for days would not show what is no day
      type={typed === undefined ? type : 'text'}
      defaultValue={typed ?? (now === undefined ? '' : String(now))}
      error={typed === undefined ? undefined : error}
      optional=""
      autoComplete="off"
    />
  );
}

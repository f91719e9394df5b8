'use client';

import type { ComponentProps } from 'react';
import type { FieldWords } from '@/components/ui/field';
import { TextField } from '@/components/ui/text-input';

type Props = FieldWords & {
  /** Not only the digits of the app: letters can be typed too. */
  takesRecovery?: boolean;
} & Pick<ComponentProps<'input'>, 'autoFocus'>;

/** A code of the second step; phones and password managers fill it in. */
export function SecondCodeField({ takesRecovery = false, ...rest }: Props) {
  return (
    <TextField
      {...rest}
      name="code"
      inputMode={takesRecovery ? 'text' : 'numeric'}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      className="tabular-nums"
    />
  );
}

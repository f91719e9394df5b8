'use client';

import type { ComponentProps, MouseEvent } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Field, fieldProps } from '@/components/ui/field';
import { Spinner } from '@/components/ui/spinner';
import { TextInput } from '@/components/ui/text-input';
import { useWords } from '@/i18n/client-words';
import { maskMobile } from '@/lib/mask';
import { tidyMobile } from '../field-checks';

type Props = Pick<ComponentProps<'input'>, 'defaultValue' | 'autoFocus' | 'onChange'> & {
  id: string;
  error: string | undefined;
  /** The number that a code is on its way to. */
  sentTo?: string | undefined;
  /** What to say instead where the number is not told, once another one was sent. */
  note?: string | undefined;
  /** The first code was sent before the form was opened. */
  isAgain?: boolean;
  /** Seconds until another one may be asked for, and whether they have run down. */
  left: number;
  hasWaited: boolean;
  isBusy: boolean;
  onClick: (event: MouseEvent<HTMLButtonElement>) => void;
};

/** The code of an SMS, and the button that sends one; without script it posts the form as its step `code`. */
export function CodeField(props: Props) {
  const { id, error, sentTo, note, isAgain, left, hasWaited, isBusy, onClick, ...input } = props;
  const t = useWords('codes');
  const said = note ?? (sentTo && t('sent', { mobile: maskMobile(tidyMobile(sentTo)) }));
  const words = { id, label: t('code'), error, hint: said === undefined ? t('codeHint') : undefined };
  const isWaiting = isBusy || left > 0;
  return (
    <div className="grid gap-1.5">
      <Field {...words}>
        <span className="flex flex-wrap gap-2">
          <TextInput
            {...input}
            {...fieldProps(words)}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={40}
            className="min-w-28 flex-1 tabular-nums"
          />
          <button
            type="submit"
            name="step"
            value="code"
            aria-disabled={isWaiting || undefined}
            onClick={onClick}
            className={buttonClass({ className: 'min-w-32 tabular-nums' })}
          >
            {isBusy && <Spinner />}
            {isBusy
              ? t('working')
              : left > 0
                ? t('againIn', { seconds: left })
                : t(isAgain || sentTo ? 'again' : 'get')}
          </button>
        </span>
      </Field>
      <p role="status" className="text-ok-text text-xs">
        {said && hasWaited ? t('mayGetAgain') : said}
      </p>
    </div>
  );
}

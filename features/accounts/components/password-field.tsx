'use client';

import { type ComponentProps, useState } from 'react';
import { Field, type FieldWords, fieldProps } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { iconButtonClass } from '@/components/ui/icon-button';
import { TextInput } from '@/components/ui/text-input';
import { useWords } from '@/i18n/client-words';

type Props = FieldWords & Pick<ComponentProps<'input'>, 'name' | 'autoComplete'>;

/** Can be shown while it is typed; the eye needs script and hides without. */
export function PasswordField({ name, autoComplete, ...words }: Props) {
  const t = useWords('account');
  const [isShown, setShown] = useState(false);
  return (
    <Field {...words}>
      <span className="relative block">
        <TextInput
          {...fieldProps(words)}
          name={name}
          autoComplete={autoComplete}
          type={isShown ? 'text' : 'password'}
          autoCapitalize="none"
          spellCheck={false}
          className="pr-11 noscript:pr-3"
        />
        <button
          type="button"
          aria-label={t('showPassword')}
          aria-pressed={isShown}
          aria-controls={words.id}
          onClick={() => setShown(!isShown)}
          className={iconButtonClass('absolute top-0 right-0 noscript:hidden')}
        >
          <Icon name={isShown ? 'eye-off' : 'eye'} />
        </button>
      </span>
    </Field>
  );
}

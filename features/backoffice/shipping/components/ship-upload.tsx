'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-input';
import { TextareaField } from '@/components/ui/textarea';
import { useForm } from '@/components/ui/use-form';
import { useUnsaved } from '@/components/ui/use-unsaved';
import { IfSignedOut } from '@/features/accounts/components/sign-in-again';
import { useWords } from '@/i18n/client-words';
import { useRefusalWords } from '@/i18n/refusal-words';
import type { FormState } from '@/lib/form-action';
import { takeShipListAction } from '../shipping-actions';

const first: FormState = { status: 'idle' };

/** A file or pasted rows; what comes back is a list to look at, and nothing is sent. */
export function ShipUpload({ mostBytes }: { mostBytes: number }) {
  const [t, forms, say] = [useWords('shipping'), useWords('forms'), useRefusalWords()];
  const router = useRouter();
  const [isTooLarge, setTooLarge] = useState(false);
  const unsaved = useUnsaved();
  const { form, state, isOffline } = useForm(takeShipListAction, first, (to) => {
    unsaved.forget();
    router.push(to);
  });
  const typed = state.status === 'invalid' || state.status === 'refused' ? state.values : {};
  const problem = (isOffline && forms('offline')) || (state.status === 'refused' && say(state.refusal));
  return (
    <form {...form} onChange={unsaved.note} className="grid max-w-2xl gap-4">
      <TextField
        id="ship-file"
        type="file"
        name="file"
        accept=".csv,.txt,.xlsx,text/csv"
        label={t('file')}
        hint={t('fileHint')}
        error={
          (isTooLarge && forms('fileTooLarge')) ||
          (state.status === 'invalid' ? forms('parcelsRequired') : undefined)
        }
        onChange={({ target }) => setTooLarge((target.files?.[0]?.size ?? 0) > mostBytes)}
        optional=""
      />
      <TextareaField
        id="ship-text"
        name="text"
        rows={6}
        label={t('text')}
        hint={t('textHint')}
        placeholder={t('example')}
        defaultValue={typed.text ?? ''}
        optional=""
        spellCheck={false}
      />
      <div role="alert" className="empty:hidden">
        {problem && <FieldError>{problem}</FieldError>}
        <IfSignedOut state={state} />
      </div>
      <p className="text-ink-2 text-sm">{t('checkHint')}</p>
      <SubmitButton
        look="primary"
        busy={forms('busy')}
        isDisabled={isTooLarge}
        className="justify-self-start"
      >
        {t('check')}
      </SubmitButton>
    </form>
  );
}

'use client';

import { useState } from 'react';
import { Field, FieldError, fieldProps } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { inputClass } from '@/components/ui/text-input';
import { useForm } from '@/components/ui/use-form';
import { useGoOn } from '@/components/ui/use-go-on';
import { IfSignedOut } from '@/features/accounts/components/sign-in-again';
import { useWords } from '@/i18n/client-words';
import { useRefusalWords } from '@/i18n/refusal-words';
import type { FormState } from '@/lib/form-action';
import { uploadImportAction } from '../import-actions';
import type { ImportKind } from '../kinds';

type Props = { kind: ImportKind; mostBytes: number; label: string; hint: string; submit: string };

const first: FormState = { status: 'idle' };

/** Chooses a file for a dry run. One that is too large is said so before it is sent. */
export function UploadForm({ kind, mostBytes, label, hint, submit }: Props) {
  const forms = useWords('forms');
  const say = useRefusalWords();
  const [isTooLarge, setTooLarge] = useState(false);
  const { form, state, isOffline } = useForm(uploadImportAction, first, useGoOn());
  const wrong = state.status === 'invalid' ? state.fields.file : undefined;
  const error = isTooLarge ? forms('fileTooLarge') : wrong && (forms as (key: string) => string)(wrong);
  const problem =
    (isOffline && forms('offline')) || (state.status === 'refused' && say(state.refusal)) || undefined;
  const words = { id: `file-${kind}`, label, hint, error };
  return (
    <form {...form} className="grid gap-3">
      <input type="hidden" name="kind" value={kind} />
      <Field {...words}>
        <input
          {...fieldProps(words)}
          type="file"
          name="file"
          accept=".csv,.xlsx,text/csv"
          onChange={({ target }) => setTooLarge((target.files?.[0]?.size ?? 0) > mostBytes)}
          className={inputClass}
        />
      </Field>
      <div role="alert" className="empty:hidden">
        {problem && !isTooLarge && <FieldError>{problem}</FieldError>}
        <IfSignedOut state={state} />
      </div>
      <SubmitButton
        look="primary"
        busy={forms('busy')}
        isDisabled={isTooLarge}
        className="justify-self-start"
      >
        {submit}
      </SubmitButton>
    </form>
  );
}

'use client';

import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea';
import { useWords } from '@/i18n/client-words';
import type { ReadSoFar } from '../account-actions';

type Props = { id: string; first: string | undefined; read: ReadSoFar | undefined };

const said = { all: 'recognised', part: 'recognisedPartly', nothing: 'recognisedNothing' } as const;

/** A whole address as it comes in a message; the server spreads it over the fields below. */
export function PasteAddress({ id, first, read }: Props) {
  const t = useWords('addresses');
  const forms = useWords('forms');
  return (
    <details open={read !== undefined || undefined} className="-mt-2">
      <summary className="link inline-flex min-h-tap items-center gap-1.5 text-sm">
        <Icon name="sparkles" size="sm" />
        {t('paste')}
      </summary>
      <div className="mt-1 grid gap-2">
        <TextareaField
          id={id}
          name="pasted"
          label={t('pasteLabel')}
          optional={forms('optional')}
          placeholder={t('pasteExample')}
          rows={2}
          maxLength={500}
          defaultValue={first}
          autoComplete="off"
        />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <SubmitButton name="step" value="recognise" size="sm" busy={forms('busy')}>
            {t('recognise')}
          </SubmitButton>
          <p role="status" className="text-ink-2 text-sm">
            {read && t(said[read])}
          </p>
        </div>
      </div>
    </details>
  );
}

'use client';

import type { ToggleEvent } from 'react';
import { buttonClass } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-input';
import { FormProblems } from '@/features/accounts/components/form-problems';
import { useAccountForm } from '@/features/accounts/components/use-account-form';
import { useFold } from '@/features/accounts/components/use-fold';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { setInvoiceAction } from '../step-actions';
import { invoiceLimits } from '../text-limits';

type Props = { number: string; title: string | null; taxNumber: string | null };

const idOf = (name: string) => `invoice-${name}`;

/** Behind a fold: for nobody, a person or a company; the fields of the other choices are away. */
export function InvoiceForm({ number, title, taxNumber }: Props) {
  const t = useWords('aftersales');
  const forms = useWords('forms');
  const fold = useFold();
  const given = useAccountForm<FormState>(
    setInvoiceAction,
    { status: 'idle' },
    {
      checks: {},
      onDone: () => fold.close(t('invoiceSaved')),
      draft: { name: `invoice ${number}`, shown: JSON.stringify([title, taxNumber]) },
    },
  );
  const kinds = { none: t('invoiceNone'), person: t('invoicePerson'), company: t('invoiceCompany') };
  const kept = title === null ? 'none' : taxNumber === null ? 'person' : 'company';
  const kind = given.values.kind ?? (kept === 'none' ? 'person' : kept);
  const problem = given.errorOf('kind');

  function onToggle(event: ToggleEvent<HTMLDetailsElement>) {
    fold.onToggle(event);
    if (!event.currentTarget.open) given.draft.forget(); // whoever folds the form does not mean it any more
  }

  return (
    <details
      open={fold.isOpen ?? (given.draft.isFound || given.state.status !== 'idle')}
      onToggle={onToggle}
      className="mt-3"
    >
      <summary ref={fold.summary} className={buttonClass({ size: 'sm' })}>
        <span>{t(title === null ? 'invoiceFill' : 'invoiceChange')}</span>
        <span className="sr-only">{t('invoice')}</span>
      </summary>
      <form
        key={`${fold.round} ${given.draft.round}`}
        {...given.form}
        className="group/invoice mt-3 grid max-w-[480px] gap-4 rounded-card bg-fill p-4"
      >
        <FormProblems problems={given.problems} answers={given.answers} idOf={idOf} />
        <input type="hidden" name="number" value={number} />
        <fieldset id={idOf('kind')} tabIndex={-1} className="min-w-0 outline-none">
          <legend className="font-semibold text-sm">{t('invoiceKind')}</legend>
          <div className="flex flex-wrap gap-x-5">
            {Object.entries(kinds).map(([value, name]) => (
              <label key={value} className="inline-flex min-h-tap cursor-pointer items-center gap-2">
                <input
                  type="radio"
                  name="kind"
                  value={value}
                  defaultChecked={value === kind}
                  className="radio-dot"
                />
                {name}
              </label>
            ))}
          </div>
          {problem && <FieldError>{problem}</FieldError>}
        </fieldset>
        <TextField
          id={idOf('title')}
          name="title"
          label={t('invoiceTitle')}
          hint={t('invoiceTitleHint')}
          error={given.errorOf('title')}
          defaultValue={given.values.title ?? title ?? ''}
          maxLength={invoiceLimits.title}
          autoComplete="organization"
          className="group-has-[[value=none]:checked]/invoice:hidden"
        />
        <TextField
          id={idOf('taxNumber')}
          name="taxNumber"
          label={t('taxNumber')}
          hint={t('taxNumberHint')}
          error={given.errorOf('taxNumber')}
          defaultValue={given.values.taxNumber ?? taxNumber ?? ''}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          className="group-has-[[value=none]:checked]/invoice:hidden group-has-[[value=person]:checked]/invoice:hidden"
        />
        <SubmitButton look="ink" busy={forms('busy')} className="justify-self-start">
          {t('invoiceSave')}
        </SubmitButton>
      </form>
    </details>
  );
}

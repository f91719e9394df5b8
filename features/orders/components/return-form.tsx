'use client';

import { useState } from 'react';
import { FieldError } from '@/components/ui/field';
import { Price } from '@/components/ui/price';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea';
import type { FieldCheck } from '@/components/ui/use-field-errors';
import { useGoOn } from '@/components/ui/use-go-on';
import { FormProblems } from '@/features/accounts/components/form-problems';
import { useAccountForm } from '@/features/accounts/components/use-account-form';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { askReturnAction } from '../return-actions';
import { reasonLimits } from '../text-limits';
import { ReturnLine, type ReturnLineView } from './return-line';

type Props = { number: string; lines: ReturnLineView[]; isReasonAsked: boolean };

const reasonFrom =
  (least: number): FieldCheck =>
  (typed) => {
    const length = [...typed.trim()].length;
    if (length < least) return 'returnReasonShort';
    return length > reasonLimits.most ? 'returnReasonLong' : undefined;
  };
const fields = { 'return-too-many': 'lines', 'return-reason': 'reason' };

/** Which goods go back, how many of each, and why. */
export function ReturnForm({ number, lines, isReasonAsked }: Props) {
  const t = useWords('aftersales');
  const forms = useWords('forms');
  const onDone = useGoOn();
  const checks = { reason: reasonFrom(isReasonAsked ? reasonLimits.least : 0) };
  const draft = { name: `return ${number}` };
  const given = useAccountForm<FormState>(
    askReturnAction,
    { status: 'idle' },
    { checks, fields, onDone, draft },
  );
  const [chosen, setChosen] = useState(new Map<number, number>());
  const sum = lines.reduce((fen, line) => fen + line.priceFen * quantityOf(line), 0);
  const problem = given.errorOf('lines');

  function quantityOf({ skuId, left }: ReturnLineView): number {
    const now = chosen.get(skuId);
    if (now !== undefined) return now;
    const sent = given.values[`quantity-${skuId}`];
    if (sent !== undefined) return Math.min(Number.parseInt(sent, 10) || 0, left);
    return lines.length === 1 && left === 1 ? 1 : 0;
  }

  return (
    <form key={given.draft.round} {...given.form} className="grid gap-5">
      <FormProblems problems={given.problems} answers={given.answers} idOf={(name) => name} />
      <input type="hidden" name="number" value={number} />
      <fieldset
        id="lines"
        tabIndex={-1}
        aria-describedby={problem && 'lines-error'}
        className="min-w-0 outline-none"
      >
        <legend className="font-semibold text-sm">{t('askLines')}</legend>
        <ul>
          {lines.map((line) => (
            <ReturnLine
              key={line.skuId}
              line={line}
              quantity={quantityOf(line)}
              onQuantity={(quantity) => setChosen(new Map(chosen).set(line.skuId, quantity))}
            />
          ))}
        </ul>
        {problem && <FieldError id="lines-error">{problem}</FieldError>}
      </fieldset>
      <TextareaField
        id="reason"
        name="reason"
        label={t('askReason')}
        optional={isReasonAsked ? undefined : forms('optional')}
        hint={
          isReasonAsked ? t('askReasonHint', reasonLimits) : t('askReasonFree', { most: reasonLimits.most })
        }
        error={given.errorOf('reason')}
        defaultValue={given.values.reason}
      />
      <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
        <output className="inline-flex items-baseline gap-1.5 noscript:hidden">
          {t('askSum')} <Price fen={sum} />
        </output>
        <SubmitButton look="primary" busy={forms('busy')}>
          {t('askSend')}
        </SubmitButton>
      </div>
    </form>
  );
}

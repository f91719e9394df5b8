'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { ButtonLook } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { closePopover } from '@/components/ui/popover';
import { SubmitButton } from '@/components/ui/submit-button';
import { toast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import { useGoOn } from '@/components/ui/use-go-on';
import { useUnsaved } from '@/components/ui/use-unsaved';
import { FormProblems } from '@/features/accounts/components/form-problems';
import { IfSignedOut } from '@/features/accounts/components/sign-in-again';
import { useWords } from '@/i18n/client-words';
import { useRefusalWords } from '@/i18n/refusal-words';
import type { FormState } from '@/lib/form-action';
import type { RefusalCode } from '@/lib/shop-error';
import { type Ask, AskedSubmit } from './asked-submit';
import { StaffField, type StaffFieldView } from './staff-field';
import { useFocusAfter } from './use-focus-after';

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  submit: string;
  done: string;
  look?: ButtonLook['look'];
  size?: ButtonLook['size'];
  /** Said aloud, where the button alone does not say what it is about. */
  label?: string;
  /** What the change is about. */
  hidden: Record<string, string | number>;
  fields?: StaffFieldView[];
  /** Goes on to the place that the action names, instead of showing this one anew. */
  isLeaving?: boolean;
  /** For what cannot be taken back: asks once more before it is sent. */
  ask?: Ask | undefined;
};

const first: FormState = { status: 'idle' };

/** Refusals after which the page shows what is no longer so. */
const outdated: RefusalCode[] = ['changed-meanwhile', 'key-reused', 'outcome-unknown'];

/** A change that staff make: what went wrong is said in place, and what was typed stays, with script and without. */
export function StaffForm({
  action,
  submit,
  done,
  look = 'ink',
  size = 'md',
  label,
  hidden,
  fields = [],
  isLeaving,
  ask,
}: Props) {
  const forms = useWords('forms');
  const say = useRefusalWords();
  const router = useRouter();
  const goOn = useGoOn();
  const here = usePathname();
  const unsaved = useUnsaved();
  const box = useRef<HTMLDivElement>(null);
  const around = useFocusAfter();
  const { form, state, isOffline, answers } = useForm(action, first, (to) => {
    unsaved.forget();
    toast({ text: done });
    if (isLeaving) goOn(to);
    else router.refresh();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came back is said in the form, behind the box
  useEffect(() => closePopover(box.current), [answers]);
  const wrong = state.status === 'invalid' ? state.fields : {};
  const errorOf = (name: string) => wrong[name] && (forms as (key: string) => string)(wrong[name]);
  const typed = state.status === 'invalid' || state.status === 'refused' ? state.values : undefined;
  const refusal = state.status === 'refused' ? state.refusal : undefined;
  const items = fields.flatMap(({ id, name }) => {
    const text = errorOf(name);
    return text ? [{ name: id, text }] : [];
  });
  const isElsewhere = items.length < Object.keys(wrong).length;
  const problem =
    (isOffline && forms('offline')) || (refusal && say(refusal)) || (isElsewhere && forms('pageOutdated'));
  return (
    <form {...form} ref={around} onChange={unsaved.note} className="grid gap-3">
      <FormProblems problems={{ items, text: undefined }} answers={answers} idOf={(id) => id} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={typed?.[name] ?? value} />
      ))}
      {fields.map((field) => (
        <StaffField
          key={state.status === 'done' ? `${field.name} ${answers}` : field.name}
          field={field}
          typed={typed}
          error={errorOf(field.name)}
        />
      ))}
      <div role="alert" className="empty:hidden">
        {problem && <FieldError>{problem}</FieldError>}
        <IfSignedOut state={state} />
        {refusal && outdated.includes(refusal.code) && (
          <a href={here} className="link inline-flex min-h-tap items-center text-sm">
            {forms('loadAgain')}
          </a>
        )}
      </div>
      {ask ? (
        <AskedSubmit {...{ ask, box, submit, label, look, size }} />
      ) : (
        <SubmitButton
          look={look}
          size={size}
          busy={forms('busy')}
          className="justify-self-start"
          {...(label && { label })}
        >
          {submit}
        </SubmitButton>
      )}
    </form>
  );
}

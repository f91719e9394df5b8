'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useRef } from 'react';
import { AskAnswers } from '@/components/ui/ask-answers';
import { AskBox } from '@/components/ui/ask-box';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import { useProblem } from '@/features/cart/components/use-problem';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import type { FormAction } from './form-action';
import type { StepLook } from './step-look';
import { StepProblem } from './step-problem';

type Props = {
  action: FormAction;
  number: string;
  /** Unlike any other on the page. */
  id: string;
  look: StepLook;
  words: {
    open: string;
    title: string;
    yes: string;
    no: string;
    done: string;
    /** Said instead of `done` where the address ends so. */
    otherEnd?: { is: string; text: string };
  };
  children: ReactNode;
};

const first: FormState = { status: 'idle' };

/** A step of an order that binds: asks once more, in a box that the browser opens also where no script runs. */
export function AskFirst({ action, number, id, look, words, children }: Props) {
  const forms = useWords('forms');
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const { form, state, isOffline, answers } = useForm(action, first, (to) => {
    if (to.startsWith('/login')) return router.push(to);
    box.current?.hidePopover();
    const { done, otherEnd } = words;
    toast({ text: otherEnd && to.endsWith(otherEnd.is) ? otherEnd.text : done });
    document.getElementById(look.after)?.focus();
    router.refresh();
  });
  const problem = useProblem(state, isOffline);
  return (
    <>
      <Button {...look.button} popoverTarget={id} aria-describedby={look.describedBy}>
        {words.open}
      </Button>
      {answers === 0 && <StepProblem text={problem} />}
      <AskBox id={id} title={words.title} box={box}>
        <form {...form} className="grid gap-4">
          <input type="hidden" name="number" value={number} />
          {children}
          {answers > 0 && <StepProblem text={problem} />}
          <AskAnswers id={id} words={{ yes: words.yes, no: words.no, busy: forms('busy') }} />
        </form>
      </AskBox>
    </>
  );
}

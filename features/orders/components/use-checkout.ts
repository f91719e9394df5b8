'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useActionState, useEffect, useRef, useState, useTransition } from 'react';
import { tellOutdated } from '@/components/ui/tell-outdated';
import { useGoOn } from '@/components/ui/use-go-on';
import type { FormState } from '@/lib/form-action';
import { placeOrderAction } from '../order-actions';
import { isOutdatedAfter, unknownOutcome } from './checkout-answers';
import { forgetDraft } from './checkout-draft';
import { hasUnsavedAddress } from './unsaved-address';

const first: FormState = { status: 'idle' };
const unsavedAddress: FormState = {
  status: 'refused',
  refusal: { code: 'address-unsaved', details: null },
  values: {},
};
const lateAfterMs = 10_000;

/** One submission at a time, pending until the next page is there; `answers` counts what came back. */
export function useCheckout() {
  const router = useRouter();
  const goOn = useGoOn();
  const [posted, post] = useActionState(placeOrderAction, first);
  const [answer, setAnswer] = useState({ state: posted, answers: 0 });
  const [isPending, startTransition] = useTransition();
  const isUnderWay = useRef(false);
  const isLate = useLateness(isPending);

  async function send(form: FormData): Promise<void> {
    const state = await placeOrderAction(answer.state, form).catch((error) =>
      tellOutdated(error) ? answer.state : unknownOutcome(form),
    );
    isUnderWay.current = false;
    startTransition(() => {
      if (state.status === 'done') {
        if (state.to.startsWith('/orders/')) forgetDraft();
        return goOn(state.to);
      }
      setAnswer(({ answers }) => ({ state, answers: answers + 1 }));
      if (isOutdatedAfter(state)) router.refresh();
    });
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isUnderWay.current || isPending) return;
    if (hasUnsavedAddress()) {
      setAnswer(({ answers }) => ({ state: unsavedAddress, answers: answers + 1 }));
      return;
    }
    isUnderWay.current = true;
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  }

  const forget = () => setAnswer(({ answers }) => ({ state: first, answers }));
  return { ...answer, isPending, isLate, forget, form: { action: post, onSubmit, noValidate: true } };
}

function useLateness(isPending: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isPending) return;
    const timer = setTimeout(() => setLate(true), lateAfterMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isPending]);
  return isLate;
}

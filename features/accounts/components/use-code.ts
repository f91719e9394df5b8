'use client';

import { type MouseEvent, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { tellOutdated } from '@/components/ui/tell-outdated';
import { isUnanswered } from '@/components/ui/unanswered';
import type { FieldCheck } from '@/components/ui/use-field-errors';
import { useWords } from '@/i18n/client-words';
import type { CodeFormState } from '../code-actions';
import { useSayRefusal } from './use-account-form';
import { useWait } from './use-wait';

export type SendCode = (before: CodeFormState, form: FormData) => Promise<CodeFormState>;

type Given = {
  send: SendCode;
  /** What the form came back with, if no script ran when the code was asked for. */
  posted: { status: string };
  /** Looked at before anything is sent. */
  checks: Record<string, FieldCheck>;
};

const pauseSeconds = 60;
const idle: CodeFormState = { status: 'idle' };

/** Asks for a code in the middle of a form, which goes on being filled in meanwhile. */
export function useCode({ send, posted, checks }: Given) {
  const say = useWords('forms') as (key: string) => string;
  const sayRefusal = useSayRefusal();
  const [state, setState] = useState(idle);
  const [isBusy, setBusy] = useState(false);
  const [isOffline, setOffline] = useState(false);
  const { left, hasWaited, wait } = useWait();
  const wasSent = posted.status === 'code-sent';

  useEffect(() => {
    if (wasSent) wait(pauseSeconds);
  }, [wasSent, wait]);

  async function ask(element: HTMLFormElement) {
    const fields = complaints(element, checks);
    const [first] = Object.keys(fields);
    if (first !== undefined) {
      setState({ status: 'invalid', fields, values: {} });
      return focusOn(element, first);
    }
    setBusy(true);
    setOffline(false);
    try {
      const form = withoutPasswords(element);
      const { solvePuzzle } = await import('./solve-puzzle');
      form.set('puzzle', await solvePuzzle());
      const answer = await send(idle, form);
      const pause = pauseAfter(answer);
      if (pause > 0) wait(pause);
      flushSync(() => setState(answer)); // the field is read out as it is when it gets the focus
      focusOn(element, answer.status === 'invalid' && answer.fields.mobile ? 'mobile' : 'code');
    } catch (error) {
      if (tellOutdated(error)) return;
      if (!isUnanswered(error)) throw error;
      flushSync(() => setOffline(true));
      focusOn(element, 'code');
    } finally {
      setBusy(false);
    }
  }

  function onClick(event: MouseEvent<HTMLButtonElement>) {
    event.preventDefault();
    if (!isBusy && left === 0 && event.currentTarget.form) void ask(event.currentTarget.form);
  }

  const wrong = state.status === 'invalid' ? state.fields : {};
  const refusal =
    state.status === 'refused' ? sayRefusal(state.refusal) : wrong.purpose && say(wrong.purpose);
  const errorOf = (name: string) => {
    if (name === 'code') return isOffline ? say('offline') : refusal;
    return wrong[name] && say(wrong[name]);
  };
  function forget() {
    setOffline(false);
    setState((before) => (before.status === 'code-sent' ? before : idle));
  }
  return { state, left, hasWaited, isBusy, errorOf, onClick, forget };
}

function complaints(element: HTMLFormElement, checks: Given['checks']): Record<string, string> {
  const form = new FormData(element);
  const typed = (name: string) => String(form.get(name) ?? '');
  const found = Object.entries(checks).map(([name, check]) => [name, check(typed(name), typed)] as const);
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function focusOn(element: HTMLFormElement, name: string): void {
  const field = element.elements.namedItem(name);
  if (field instanceof HTMLElement) field.focus();
}

function withoutPasswords(element: HTMLFormElement): FormData {
  const form = new FormData(element);
  for (const name of [...form.keys()]) if (/password/i.test(name)) form.delete(name);
  return form;
}

function pauseAfter(answer: CodeFormState): number {
  if (answer.status === 'code-sent') return pauseSeconds;
  const refusal = answer.status === 'refused' ? answer.refusal : undefined;
  return refusal?.code === 'code-too-soon' ? refusal.details.waitSeconds : 0;
}

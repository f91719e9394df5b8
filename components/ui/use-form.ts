'use client';

import { type SubmitEvent, useActionState, useState, useTransition } from 'react';
import { tellOutdated } from './tell-outdated';
import { isUnanswered } from './unanswered';

type Answer = { status: string; to?: string };
type Action<State> = (before: State, form: FormData) => Promise<State>;

/**
 * A form that posts plainly where no script runs. With script what was typed stays in the fields, `onDone` goes on,
 * and a lost connection, or a shop that was updated meanwhile, is said instead of breaking the page. `answers` counts
 * what came back.
 */
export function useForm<State extends Answer>(
  action: Action<State>,
  first: State,
  onDone: (to: string) => void,
  /** Adds what only a script can find out, just before the form is sent. */
  prepare?: (form: FormData) => Promise<void>,
) {
  const [posted, post] = useActionState<State, FormData>(
    action as (before: Awaited<State>, form: FormData) => Promise<State>,
    first as Awaited<State>,
  );
  const [answer, setAnswer] = useState<{ state: State; isOffline: boolean; answers: number }>({
    state: posted,
    isOffline: false,
    answers: 0,
  });
  const [isPending, startTransition] = useTransition();

  async function send(form: FormData) {
    try {
      await prepare?.(form);
      const state = await action(answer.state, form);
      startTransition(() => setAnswer({ state, isOffline: false, answers: answer.answers + 1 }));
      if (state.to !== undefined) onDone(state.to);
    } catch (error) {
      if (tellOutdated(error)) return;
      if (!isUnanswered(error)) throw error;
      startTransition(() => setAnswer({ state: first, isOffline: true, answers: answer.answers + 1 }));
    }
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
    if (!isPending) startTransition(() => send(form));
  }

  return { ...answer, isPending, form: { action: post, onSubmit, noValidate: true } };
}

'use client';

import { type ReactNode, type SubmitEvent, useRef } from 'react';
import { type Choice, useChoice } from './use-choice';
import { closeFolds, useFolds } from './use-folds';

type Props = Choice & {
  opener: ReactNode;
  /** The looks of what opens it, and of the list. */
  item: string;
  list: string;
  children: ReactNode;
};

/** Choices that open over the page; whoever has chosen is back at what opened them. */
export function ChoiceMenu({ opener, item, list, children, ...choice }: Props) {
  const box = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const { form, isPending } = useChoice(choice);
  useFolds(box);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    form.onSubmit(event);
    if (isPending) return; // the choice before is on its way
    closeFolds(box.current);
    summary.current?.focus();
  }

  return (
    <details ref={box} className="relative">
      <summary ref={summary} className={item}>
        {opener}
      </summary>
      <form {...form} onSubmit={onSubmit} className={list}>
        {children}
      </form>
    </details>
  );
}

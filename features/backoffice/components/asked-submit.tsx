'use client';

import { type MouseEvent, type RefObject, useEffect, useId, useState } from 'react';
import { AskAnswers } from '@/components/ui/ask-answers';
import { AskBox } from '@/components/ui/ask-box';
import { Button, type ButtonLook } from '@/components/ui/button';
import { useWords } from '@/i18n/client-words';

/** What is asked before something is lost: whether it is meant, and what will be lost. */
export type Ask = { title: string; text: string; yes: string };

type Props = {
  ask: Ask;
  box: RefObject<HTMLDivElement | null>;
  submit: string;
  label: string | undefined;
  look: NonNullable<ButtonLook['look']>;
  size: NonNullable<ButtonLook['size']>;
};

/** The button of a form that cannot be taken back. The box stands in the form, so its yes sends it, with script and without. */
export function AskedSubmit({ ask, box, submit, label, ...look }: Props) {
  const forms = useWords('forms');
  const id = useId();
  return (
    <>
      <EnterAsks box={box} />
      <Button
        {...look}
        popoverTarget={id}
        aria-label={label}
        onClick={sendUnfinished}
        className="justify-self-start"
      >
        {submit}
      </Button>
      <AskBox id={id} title={ask.title} box={box}>
        <p className="mb-4 text-base text-ink-2">{ask.text}</p>
        <AskAnswers id={id} words={{ yes: ask.yes, no: forms('goBack'), busy: forms('busy') }} />
      </AskBox>
    </>
  );
}

/** A form that lacks something is only sent back with what it lacks: there is nothing to ask yet. */
function sendUnfinished(event: MouseEvent<HTMLButtonElement>): void {
  const { form } = event.currentTarget;
  if (!form || form.checkValidity()) return;
  event.preventDefault();
  form.requestSubmit();
}

/** Enter in a field presses the first button that sends the form, seen or not: this one asks, or where no script runs is off. */
function EnterAsks({ box }: Pick<Props, 'box'>) {
  const [isAwake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  return (
    <button
      type="submit"
      hidden
      disabled={!isAwake}
      onClick={(event) => {
        sendUnfinished(event);
        if (event.defaultPrevented) return;
        event.preventDefault();
        box.current?.showPopover();
      }}
    />
  );
}

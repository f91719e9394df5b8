'use client';

import { useState } from 'react';
import { StepButton } from './step-button';

type Words = { label: string; less: string; more: string };
type Props = {
  name: string;
  value: number;
  min?: number;
  max: number;
  words: Words;
  /** The form is about this number alone: without script, less and more send it too, with -1 or 1 under this name. */
  stepName?: string;
  /** Called with each settled number: a press, Enter, or leaving the field. */
  onQuantity?: (quantity: number) => void;
};

/** Without script it is a plain number field. Another `value` replaces what was typed. */
export function QuantityStepper({ name, value, min = 1, max, words, stepName, onQuantity }: Props) {
  const [typed, setTyped] = useState(asGiven(value));
  if (typed.value !== value) setTyped(asGiven(value));
  const { text, reported } = typed;
  const current = Number.parseInt(text, 10) || min;
  const settle = (wanted: number) => {
    const next = Math.min(max, Math.max(min, wanted));
    setTyped({ value, text: String(next), reported: next });
    if (next !== reported) onQuantity?.(next);
  };
  const step = (by: -1 | 1) => ({
    name: stepName,
    value: stepName && by,
    onStep: () => settle(current + by),
    className: stepClass,
  });
  return (
    <fieldset
      aria-label={words.label}
      className="inline-flex min-w-0 items-center overflow-clip rounded-control border border-control bg-surface has-focus-visible:border-ink"
    >
      {stepName && <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />}
      <StepButton {...step(-1)} label={words.less} icon="minus" isOff={current <= min} />
      <input
        name={name}
        inputMode="numeric"
        pattern="[0-9]*"
        maxLength={6}
        autoComplete="off"
        aria-label={words.label}
        value={text}
        onChange={(event) => setTyped({ ...typed, text: event.target.value.replace(/\D/g, '') })}
        onBlur={() => text !== String(reported) && settle(current)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !onQuantity) return;
          event.preventDefault();
          settle(current);
        }}
        className="h-tap w-11 border-line border-x bg-transparent text-center font-semibold tabular-nums focus-visible:-outline-offset-2 noscript:border-x-0"
      />
      <StepButton {...step(1)} label={words.more} icon="plus" isOff={current >= max} />
    </fieldset>
  );
}

const asGiven = (value: number) => ({ value, text: String(value), reported: value });

const stepClass =
  'grid h-tap w-11 place-items-center text-ink hover:bg-fill focus-visible:-outline-offset-2 aria-disabled:cursor-not-allowed aria-disabled:text-control';

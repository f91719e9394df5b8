'use client';

import { type SyntheticEvent, useState } from 'react';

/** What is wrong with a typed text, as a word key; `other` reads another field of the form. */
export type FieldCheck = (typed: string, other: (name: string) => string) => string | undefined;

type Given = {
  checks: Record<string, FieldCheck>;
  say: (key: string) => string;
  /** What the server said about the fields, in words, and which answer that was. */
  refused: Record<string, string>;
  answers: number;
};

/** A field is checked on leaving it; once it has an error, with every key, so that the error goes when it is mended. */
export function useFieldErrors({ checks, say, refused, answers }: Given) {
  const [seen, setSeen] = useState<{ answers: number; found: Record<string, string | undefined> }>({
    answers,
    found: {},
  });
  const found = seen.answers === answers ? seen.found : {};
  const errorOf = (name: string) => (name in found ? found[name] : refused[name]);

  function look(field: EventTarget, isLeaving: boolean) {
    if (!isField(field)) return;
    const check = checks[field.name];
    const hasError = errorOf(field.name) !== undefined;
    if (!check || (isLeaving ? field.value === '' : !hasError)) return;
    const form = new FormData(field.form ?? undefined);
    const key = check(field.value, (name) => String(form.get(name) ?? ''));
    if (key || hasError) setSeen({ answers, found: { ...found, [field.name]: key && say(key) } });
  }

  return {
    errorOf,
    watch: {
      onBlur: (event: SyntheticEvent) => look(event.target, true),
      onChange: (event: SyntheticEvent) => look(event.target, false),
    },
  };
}

const isField = (target: EventTarget) =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement;

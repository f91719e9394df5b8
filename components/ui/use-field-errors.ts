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
  const [found, setFound] = useState<Record<string, { answers: number; error: string | undefined }>>({});

  function errorOf(name: string) {
    const here = found[name];
    return here?.answers === answers ? here.error : refused[name];
  }

  function look(field: Field) {
    const form = new FormData(field.form ?? undefined);
    const key = checks[field.name]?.(field.value, (name) => String(form.get(name) ?? ''));
    const error = key && say(key);
    setFound((before) => ({ ...before, [field.name]: { answers, error } }));
  }

  const onBlur = ({ target }: SyntheticEvent) => {
    if (!isField(target) || !checks[target.name] || target.value === '') return;
    // what the server said stands until something else is typed
    const isRefused = found[target.name]?.answers !== answers && refused[target.name] !== undefined;
    if (!isRefused) afterPress(() => look(target));
  };
  const onChange = ({ target }: SyntheticEvent) => {
    if (isField(target) && checks[target.name] && errorOf(target.name)) look(target);
  };
  return { errorOf, watch: { onBlur, onChange } };
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isField = (target: EventTarget): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement;

/** An error that appears while the mouse is down would move what is being clicked. */
function afterPress(work: () => void): void {
  if (document.querySelector(':active'))
    window.addEventListener('mouseup', () => setTimeout(work), { once: true });
  else work();
}

'use client';

import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Typed } from '@/lib/form-action';
import { findInTab, forgetInTab, keepInTab } from './tab-memory';

/** Where a form is kept; the name says whose it is. A draft of what `shown` no longer is would undo a newer change. */
export type DraftPlace = { name: string; shown?: string };

type Draft = { shown?: string; typed: Typed };

/**
 * Keeps what is typed in a form until it is saved. A question before leaving would not do: phones drop a page without
 * asking, and Back inside the shop asks nothing. `round` is the key of the form: what was found needs fresh fields.
 */
export function useDraft({ name, shown }: Partial<DraftPlace> = {}) {
  const ref = useRef<HTMLFormElement>(null);
  const seen = useRef<{ form: HTMLFormElement; text: string }>(undefined);
  const [{ round, found }, setDraft] = useState<{ round: number; found?: Typed }>({ round: 0 });

  function look() {
    const form = ref.current;
    if (!form || name === undefined) return;
    const typed = textsIn(form);
    const text = JSON.stringify(typed);
    const before = seen.current?.form === form ? seen.current.text : undefined;
    const isNews = before === undefined ? isTouched(form) && !findInTab(name) : before !== text;
    if (isNews) keepInTab(name, { shown, typed });
    seen.current = { form, text };
  }

  useLayoutEffect(() => {
    const draft = name === undefined ? undefined : findInTab<Draft>(name);
    if (draft?.typed && draft.shown === shown) setDraft({ round: 1, found: draft.typed });
  }, [name, shown]);
  useEffect(look); // a press, or an answer, changes fields too

  const forget = () => name !== undefined && forgetInTab(name);

  /** For a form that was saved, in one step with the answer that empties it. */
  function end() {
    forget();
    startTransition(() => setDraft({ round }));
  }

  return { found, round, forget, end, form: { ref, onInput: look } };
}

/** Typed in before the script arrived. */
function isTouched(form: HTMLFormElement): boolean {
  const texts = 'input:not([type=hidden], [type=radio], [type=checkbox]), textarea';
  return [...form.querySelectorAll<HTMLInputElement>(texts)].some((one) => one.value !== one.defaultValue);
}

/** Neither files nor secrets, nor what the form itself sends along. */
function textsIn(form: HTMLFormElement): Typed {
  const secret = [...form.querySelectorAll<HTMLInputElement>('[type=hidden], [type=password]')];
  const left = new Set(secret.map((field) => field.name));
  const entries = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !left.has(entry[0]),
  );
  return Object.fromEntries(entries);
}

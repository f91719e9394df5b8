'use client';

import { type RefObject, useCallback, useEffect, useState } from 'react';
import { type Choices, findDraft, keepDraft } from './checkout-draft';

type Given = { form: RefObject<HTMLFormElement | null>; who: string; first: Choices };

/** The fields hold the choices, also those made before the script arrived; this watches them and keeps a draft. */
export function useChoices({ form, who, first }: Given) {
  const [choices, setChoices] = useState(first);

  const look = useCallback(() => {
    if (!form.current) return;
    const read = choicesIn(form.current);
    setChoices(read);
    keepDraft({ who, choices: read, offered: offeredIn(form.current) });
  }, [form, who]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the fields have just come
  useEffect(() => {
    if (!form.current) return;
    const draft = findDraft({ who, offered: offeredIn(form.current) });
    if (draft && isUntouched(form.current)) fill(form.current, draft);
    setChoices(choicesIn(form.current));
  }, []);

  return { choices, look };
}

function choicesIn(form: HTMLFormElement): Choices {
  const read = new FormData(form);
  const text = (name: string) => String(read.get(name) ?? '');
  return { addressId: text('addressId'), payMethod: text('payMethod'), remark: text('remark') };
}

function offeredIn(form: HTMLFormElement): string {
  const addresses = [...fieldsOf(form)].filter(({ name }) => name === 'addressId');
  return addresses.map(({ value, defaultChecked }) => (defaultChecked ? `${value}!` : value)).join();
}

const fieldsOf = (form: HTMLFormElement) => form.querySelectorAll<HTMLInputElement>('input[type=radio]');
const remarkOf = (form: HTMLFormElement) => form.querySelector<HTMLTextAreaElement>('textarea');

function isUntouched(form: HTMLFormElement): boolean {
  const remark = remarkOf(form);
  return (
    remark?.value === remark?.defaultValue &&
    [...fieldsOf(form)].every(({ checked, defaultChecked }) => checked === defaultChecked)
  );
}

function fill(form: HTMLFormElement, { addressId, payMethod, remark }: Partial<Choices>): void {
  for (const field of fieldsOf(form)) {
    if (field.value === addressId || field.value === payMethod) field.checked = true;
  }
  const text = remarkOf(form);
  if (text) text.value = remark ?? '';
}

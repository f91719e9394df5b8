'use client';

import { useEffect, useState } from 'react';
import { boxesOf } from './picked-boxes';

/**
 * How many rows are chosen and how many there are. What is chosen stands in the address, so that a reload keeps it;
 * the arrow keys go from box to box.
 */
export function usePicked(form: string): { picked: number; all: number } {
  const [state, setState] = useState({ picked: 0, all: 0 });

  useEffect(() => {
    const count = () => {
      const boxes = boxesOf(form);
      const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      setState({ picked: chosen.length, all: boxes.length });
      return chosen;
    };
    const onChange = ({ target }: Event) => {
      if (isBoxOf(form, target)) keepInAddress(count());
    };
    const onKey = (event: KeyboardEvent) => {
      if (!isBoxOf(form, event.target)) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined) return;
      const boxes = boxesOf(form);
      boxes[boxes.indexOf(event.target) + step]?.focus();
      event.preventDefault();
    };
    count();
    document.addEventListener('change', onChange);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('change', onChange);
      document.removeEventListener('keydown', onKey);
    };
  }, [form]);

  return state;
}

const isBoxOf = (form: string, target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement &&
  target.dataset.pick !== undefined &&
  target.getAttribute('form') === form;

function keepInAddress(chosen: string[]): void {
  const url = new URL(window.location.href);
  if (chosen.length > 0) url.searchParams.set('pick', chosen.join('.'));
  else url.searchParams.delete('pick');
  window.history.replaceState(window.history.state, '', url);
}

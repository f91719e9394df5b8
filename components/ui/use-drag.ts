'use client';

import { type PointerEvent as Press, type RefObject, useState } from 'react';
import { moved } from './moved';

type Given = {
  list: RefObject<HTMLUListElement | null>;
  ids: string[];
  /** Shows another order while something is dragged. */
  show: (ids: string[]) => void;
  settle: (ids: string[], id: string) => void;
};

/** Drags an item of a list by its grip; Escape puts it back. Listens to the window, since the item itself moves about. */
export function useDrag({ list, ids: before, show, settle }: Given) {
  const [dragged, setDragged] = useState<string>();

  function take(press: Press, id: string) {
    if (press.button !== 0) return;
    press.preventDefault();
    let ids = before;
    const over = new AbortController();
    const on = { signal: over.signal };
    const end = (isKept: boolean) => {
      over.abort();
      setDragged(undefined);
      if (!isKept) show(before);
      else if (ids !== before) settle(ids, id);
    };
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const next = moved(ids, id, placeUnder(list.current, { id, ids, x: clientX, y: clientY }));
      if (next === ids) return;
      ids = next;
      show(ids);
    };
    setDragged(id);
    window.addEventListener('pointermove', follow, on);
    window.addEventListener('pointerup', () => end(true), on);
    window.addEventListener('pointercancel', () => end(false), on);
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), on);
  }

  return { dragged, grip: (id: string) => ({ onPointerDown: (press: Press) => take(press, id) }) };
}

type At = { id: string; ids: string[]; x: number; y: number };

/** The place that the pointer is over. A taller neighbour gives way only past its middle, or the two would flicker. */
function placeUnder(list: HTMLElement | null, { id, ids, x, y }: At): number {
  const item = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-sort]');
  const own = list?.querySelector<HTMLElement>(`[data-sort="${CSS.escape(id)}"]`);
  const here = ids.indexOf(id);
  if (!item || !own || !list?.contains(item)) return here;
  const place = ids.indexOf(item.dataset.sort ?? '');
  const box = item.getBoundingClientRect();
  const isBelowEachOther = box.left === own.getBoundingClientRect().left;
  const middle = box.top + box.height / 2;
  const isPast = place > here ? y > middle : y < middle;
  return isBelowEachOther && !isPast ? here : place;
}

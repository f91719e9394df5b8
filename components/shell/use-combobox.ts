import { type RefObject, useEffect, useEffectEvent } from 'react';

type Combobox = {
  /** Of the list; its options are `${id}-0` and so on. */
  id: string;
  isShown: boolean;
  /** Which option the keys have reached; -1 for none. */
  active: number;
  count: number;
  onOpen: (typed: string) => void;
  onClose: () => void;
  onActive: (at: number) => void;
  /** Delete on an option, where nothing is typed. */
  onDelete: (at: number) => void;
};

/** Makes a text field the owner of a list, after the combobox pattern of WAI-ARIA. */
export function useCombobox(field: RefObject<HTMLInputElement | null>, combobox: Combobox): void {
  const { id, isShown, active } = combobox;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // Keys that choose among the signs of an input method are not meant for the list.
    if (!event.isComposing && event.keyCode !== 229) press(event, field.current?.value ?? '', combobox);
  });
  const onInput = useEffectEvent((event: Event) => {
    if (!(event instanceof InputEvent && event.isComposing)) combobox.onOpen(field.current?.value ?? '');
  });
  const onLook = useEffectEvent(() => {
    if (field.current?.value.trim() === '') combobox.onOpen('');
  });
  const onStart = useEffectEvent(() => {
    const box = field.current;
    if (!box || document.activeElement !== box) return;
    const isTyped = box.value !== box.defaultValue; // before this script had arrived
    if (isTyped) combobox.onOpen(box.value);
    else onLook();
  });
  const onLeave = useEffectEvent((event: Event) => {
    const to = event instanceof FocusEvent ? event.relatedTarget : event.target;
    if (to instanceof Node && !field.current?.closest('search')?.contains(to)) combobox.onClose();
  });
  const onSubmit = useEffectEvent(() => {
    combobox.onClose();
    if (window.matchMedia('(pointer: coarse)').matches) field.current?.blur();
  });

  useEffect(() => {
    const box = field.current;
    const until = new AbortController();
    const { signal } = until;
    box?.addEventListener('keydown', onKey, { signal });
    box?.addEventListener('input', onInput, { signal });
    box?.addEventListener('compositionend', onInput, { signal });
    box?.addEventListener('focus', onLook, { signal });
    box?.addEventListener('click', onLook, { signal });
    box?.form?.addEventListener('submit', onSubmit, { signal });
    box?.closest('search')?.addEventListener('focusout', onLeave, { signal });
    document.addEventListener('pointerdown', onLeave, { signal });
    onStart();
    return () => until.abort();
  }, [field]);

  useEffect(() => {
    const says = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-expanded': String(isShown),
      'aria-controls': isShown ? id : undefined,
      'aria-activedescendant': isShown && active >= 0 ? `${id}-${active}` : undefined,
    };
    for (const [name, value] of Object.entries(says)) {
      if (value === undefined) field.current?.removeAttribute(name);
      else field.current?.setAttribute(name, value);
    }
  }, [field, id, isShown, active]);
}

function press(event: KeyboardEvent, typed: string, combobox: Combobox) {
  const { id, isShown, active, count } = combobox;
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      event.preventDefault();
      if (!isShown) combobox.onOpen(typed);
      else if (!event.altKey) combobox.onActive(step(active, event.key === 'ArrowDown' ? 1 : -1, count));
      return;
    case 'Enter':
      if (!isShown || active < 0) return;
      event.preventDefault();
      return document.getElementById(`${id}-${active}`)?.click();
    case 'Escape':
      if (!isShown) return;
      event.preventDefault();
      return combobox.onClose();
    case 'Delete':
      if (isShown && active >= 0 && typed === '') combobox.onDelete(active);
      return;
    case 'Home':
    case 'End':
    case 'ArrowLeft':
    case 'ArrowRight':
      return combobox.onActive(-1);
  }
}

/** Round and round, over the field itself. */
const step = (at: number, by: number, count: number) => ((at + 1 + by + count + 1) % (count + 1)) - 1;

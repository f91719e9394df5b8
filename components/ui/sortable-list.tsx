'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '@/i18n/client-words';
import { cx } from './class-names';
import { Icon } from './icon';
import { moved } from './moved';
import { StepButton } from './step-button';
import { useDrag } from './use-drag';

export type SortableItem = { id: string; name: string; body: ReactNode };

type Props = {
  label: string;
  items: readonly SortableItem[];
  /** Called with each new order: after a press, and once what was dragged is let go. */
  onSort: (ids: string[]) => void;
  /** Inside a form: where no script runs, a press posts under this name which item goes which way, as `5:-1`. */
  postName?: string;
  className?: string;
  itemClass?: string;
};

/** A list whose order one can change: by dragging, or by two buttons beside each item. Needs the words `forms`. */
export function SortableList({ label, items, onSort, postName, className, itemClass }: Props) {
  const t = useWords('forms');
  const list = useRef<HTMLUListElement>(null);
  const given = items.map(({ id }) => id);
  const [order, setOrder] = useState({ ids: given, given: given.join() });
  if (order.given !== given.join()) setOrder({ ids: given, given: given.join() });
  const [said, setSaid] = useState('');
  const focusOn = useRef<string>(undefined);
  const show = (ids: string[]) => setOrder({ ids, given: given.join() });

  function settle(ids: string[], id: string) {
    show(ids);
    const name = items.find((item) => item.id === id)?.name ?? '';
    setSaid(t('movedTo', { name, place: ids.indexOf(id) + 1, count: ids.length }));
    onSort(ids);
  }
  const { dragged, grip } = useDrag({ list, ids: order.ids, show, settle });

  // an element that is put elsewhere in the page loses the focus
  useEffect(() => {
    const button = focusOn.current && list.current?.querySelector(`[data-step="${focusOn.current}"]`);
    if (button instanceof HTMLElement && order.ids.length > 0) button.focus();
    focusOn.current = undefined;
  }, [order.ids]);

  const step = (id: string, by: -1 | 1) => {
    const ids = moved(order.ids, id, order.ids.indexOf(id) + by);
    const key = `${id} ${by}`;
    const onStep = () => {
      focusOn.current = key;
      settle(ids, id);
    };
    const isOff = ids === order.ids;
    const className = cx(stepClass, isOff && 'opacity-30');
    return { stepKey: key, name: postName, value: `${id}:${by}`, isOff, onStep, className };
  };

  return (
    <>
      <ul ref={list} aria-label={label} className={className}>
        {order.ids.map((id) => {
          const item = items.find((candidate) => candidate.id === id);
          return (
            item && (
              <li
                key={id}
                data-sort={id}
                className={cx('flex items-start gap-1', itemClass, dragged === id && 'bg-fill opacity-80')}
              >
                <span
                  aria-hidden="true"
                  {...grip(id)}
                  className="flex min-h-tap w-8 flex-none cursor-grab touch-none items-center justify-center text-ink-3 hover:text-ink active:cursor-grabbing noscript:hidden"
                >
                  <Icon name="grip-vertical" size="sm" />
                </span>
                <div className="min-w-0 flex-1">{item.body}</div>
                <StepButton {...step(id, -1)} icon="arrow-up" label={t('moveEarlier', { name: item.name })} />
                <StepButton {...step(id, 1)} icon="arrow-down" label={t('moveLater', { name: item.name })} />
              </li>
            )
          );
        })}
      </ul>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}

const stepClass =
  'inline-flex size-tap flex-none items-center justify-center rounded-control text-ink-2 hover:bg-fill hover:text-ink';

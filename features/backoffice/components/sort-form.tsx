'use client';

import { useActionState } from 'react';
import { FieldError } from '@/components/ui/field';
import { type SortableItem, SortableList } from '@/components/ui/sortable-list';
import { IfSignedOut } from '@/features/accounts/components/sign-in-again';
import { useWords } from '@/i18n/client-words';
import { useRefusalWords } from '@/i18n/refusal-words';
import { type SortAction, useSort } from './use-sort';

type Props = {
  label: string;
  action: SortAction;
  done: string;
  /** What the list belongs to. */
  hidden?: Record<string, string | number>;
  items: readonly SortableItem[];
  className?: string;
  itemClass?: string;
};

/** A list of rows whose order staff can change; each change is saved at once. Without script a press posts it. */
export function SortForm({ label, action, done, hidden = {}, items, className, itemClass }: Props) {
  const forms = useWords('forms');
  const say = useRefusalWords();
  const was = items.map(({ id }) => id).join();
  const [posted, post] = useActionState(action, { status: 'idle' });
  const { state, isOffline, answers, save } = useSort({ action, was, hidden, done, posted });
  const problem =
    (isOffline && forms('offline')) ||
    (state.status === 'refused' && say(state.refusal)) ||
    (state.status === 'invalid' && forms('pageOutdated'));
  return (
    <form action={post}>
      {Object.entries({ ...hidden, was }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div role="alert" className="empty:hidden">
        {problem && <FieldError>{problem}</FieldError>}
        <IfSignedOut state={state} />
      </div>
      <SortableList
        key={answers}
        label={label}
        items={items}
        onSort={save}
        postName="order"
        {...(className && { className })}
        {...(itemClass && { itemClass })}
      />
    </form>
  );
}

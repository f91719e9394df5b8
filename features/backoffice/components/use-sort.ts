'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useRef, useState } from 'react';
import { tellOutdated } from '@/components/ui/tell-outdated';
import { toast } from '@/components/ui/toast';
import { isUnanswered } from '@/components/ui/unanswered';
import type { FormState } from '@/lib/form-action';

export type SortAction = (before: FormState, form: FormData) => Promise<FormState>;

type Given = {
  action: SortAction;
  /** The order that is saved. */
  was: string;
  hidden: Record<string, string | number>;
  done: string;
  posted: FormState;
};

type Queue = { wanted: string | undefined; isBusy: boolean; shown: string; saved: string };

/**
 * Saves each new order, one after the other: of several quick presses only the last is waited for. `answers` counts the
 * refusals, after each of which the list stands again as it is saved.
 */
export function useSort({ action, was, hidden, done, posted }: Given) {
  const router = useRouter();
  const [answer, setAnswer] = useState({ state: posted, isOffline: false, answers: 0 });
  const queue = useRef<Queue>({ wanted: undefined, isBusy: false, shown: was, saved: was });

  async function work() {
    for (let order = take(); order !== undefined; order = take()) {
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...hidden, was: queue.current.saved, order }))
        form.set(name, String(value));
      const state = await action({ status: 'idle' }, form);
      if (state.status !== 'done') return fail(state, false);
      queue.current.saved = order;
    }
    toast({ text: done });
    setAnswer((before) => ({ ...before, state: { status: 'idle' }, isOffline: false }));
    router.refresh();
  }

  function take(): string | undefined {
    const { wanted } = queue.current;
    queue.current.wanted = undefined;
    return wanted;
  }

  function fail(state: FormState, isOffline: boolean) {
    queue.current.wanted = undefined;
    setAnswer(({ answers }) => ({ state, isOffline, answers: answers + 1 }));
  }

  function save(ids: string[]) {
    queue.current.wanted = ids.join();
    if (queue.current.isBusy) return;
    // the page came anew since the last save
    if (queue.current.shown !== was) Object.assign(queue.current, { shown: was, saved: was });
    queue.current.isBusy = true;
    startTransition(async () => {
      try {
        await work();
      } catch (error) {
        const isOutdated = tellOutdated(error);
        if (!isOutdated && !isUnanswered(error)) throw error;
        fail({ status: 'idle' }, !isOutdated);
      } finally {
        queue.current.isBusy = false;
      }
    });
  }

  return { ...answer, save };
}

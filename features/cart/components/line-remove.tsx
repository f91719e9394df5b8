'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { Spinner } from '@/components/ui/spinner';
import { toast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { removeLineAction } from '../cart-actions';
import { focusCartTitle } from './cart-title';
import { LineProblem } from './line-problem';
import { putBack, type RemovedLine } from './put-back';
import { useProblem } from './use-problem';

const first: FormState = { status: 'idle' };

/** A bin on phones, a word elsewhere. With script it can be undone, unless the goods cannot be had any more. */
export function LineRemove({ line, isGone }: { line: RemovedLine; isGone?: boolean }) {
  const t = useWords('cart');
  const router = useRouter();
  const button = useRef<HTMLButtonElement>(null);
  const { form, state, isOffline, isPending } = useForm(removeLineAction, first, onDone);

  function onDone() {
    focusNeighbour(button.current);
    toast({
      text: t('removed', { name: line.name }),
      ...(!isGone && { action: { label: t('undo'), onPress: () => void undo() } }),
    });
    router.refresh();
  }

  async function undo() {
    if (await putBack(line)) toast({ text: t('undone') });
    else toast({ kind: 'error', text: t('undoFailed') });
    router.refresh();
  }

  return (
    <>
      <form {...form} aria-busy={isPending} className="absolute top-1 -right-2.5 wide:static wide:-ml-2">
        <input type="hidden" name="skuId" value={line.skuId} />
        <button
          ref={button}
          type="submit"
          data-remove
          aria-label={t('removeLine', { name: line.name })}
          aria-disabled={isPending || undefined}
          className="inline-grid size-tap place-items-center rounded-control text-ink-2 text-sm hover:bg-fill wide:w-auto wide:min-w-tap wide:px-2"
        >
          {isPending ? <Spinner /> : <Icon name="trash-2" size="sm" className="wide:hidden" />}
          {!isPending && <span className="hidden wide:inline">{t('remove')}</span>}
        </button>
      </form>
      <LineProblem text={useProblem(state, isOffline)} />
    </>
  );
}

/** Its own line is about to go: the keyboard stays in the list. */
function focusNeighbour(button: HTMLButtonElement | null): void {
  const row = button?.closest('li');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = neighbour?.querySelector<HTMLElement>('[data-remove]');
  if (next) next.focus();
  else focusCartTitle();
}

'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import type { FormState } from '@/lib/form-action';
import { addToCartAction } from '../cart-actions';
import { quickAddForm } from './quick-add-form';
import { isUnknown } from './use-problem';

type Words = { added: string; toCart: string; failed: string; unknown: string; look: string };

const first: FormState = { status: 'idle' };

/**
 * The form behind the round buttons of all cards on the page: one, since a page may have sixty of them. It puts one
 * piece into the cart, one card after the other; why that was refused is to be seen on the page of the goods.
 */
export function QuickAdd({ words }: { words: Words }) {
  const router = useRouter();
  const box = useRef<HTMLFormElement>(null);
  const presses = useRef<HTMLElement[]>([]); // the first one is on its way
  const { state, answers, isOffline, isPending, form } = useForm(addToCartAction, first, () => {
    toast({ text: words.added, action: { label: words.toCart, href: '/cart' } });
    router.refresh();
  });
  const isOpen = isUnknown(state, isOffline);
  const hasFailed = isOffline || state.status === 'refused' || state.status === 'invalid';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is told once
  useEffect(() => {
    if (isOpen) toast({ kind: 'error', text: words.unknown, action: { label: words.toCart, href: '/cart' } });
    else if (hasFailed) tellFailed(presses.current[0]);
  }, [answers]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer makes way for the next press
  useEffect(() => {
    if (isPending) return;
    presses.current.shift()?.removeAttribute('data-pending');
    while (presses.current[0]?.isConnected === false) tellFailed(presses.current.shift());
    if (presses.current[0]) box.current?.requestSubmit(presses.current[0]);
  }, [isPending]);

  function tellFailed(button: HTMLElement | undefined) {
    const href = `/goods/${button?.getAttribute('value') ?? ''}`;
    toast({ kind: 'error', text: words.failed, action: { label: words.look, href } });
  }

  return (
    <form
      {...form}
      ref={box}
      id={quickAddForm}
      onSubmit={(event) => {
        const { submitter } = event.nativeEvent;
        if (submitter) {
          if (!presses.current.includes(submitter)) presses.current.push(submitter);
          submitter.dataset.pending = '';
        }
        form.onSubmit(event);
      }}
    >
      <input type="hidden" name="quantity" value="1" />
      <input type="hidden" name="mode" value="add" />
      {hasFailed && (
        <noscript>
          <Notice kind="error" role="alert" className="fixed inset-x-3 bottom-20 z-50 mx-auto max-w-md">
            {isOpen ? words.unknown : words.failed}
          </Notice>
        </noscript>
      )}
    </form>
  );
}

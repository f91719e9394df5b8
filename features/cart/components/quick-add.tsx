'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Icon } from '@/components/ui/icon';
import { Spinner } from '@/components/ui/spinner';
import { toast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import type { FormState } from '@/lib/form-action';
import { addToCartAction } from '../cart-actions';

type Words = { label: string; added: string; toCart: string; failed: string; look: string };

const first: FormState = { status: 'idle' };

/** One piece, straight from a card. Why it was refused is to be seen on the page of the goods. */
export function QuickAdd({ skuId, words }: { skuId: number; words: Words }) {
  const router = useRouter();
  const { state, answers, isOffline, isPending, form } = useForm(addToCartAction, first, () => {
    toast({ text: words.added, action: { label: words.toCart, href: '/cart' } });
    router.refresh();
  });
  const hasFailed = isOffline || state.status === 'refused' || state.status === 'invalid';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is told once
  useEffect(() => {
    if (hasFailed) {
      toast({ kind: 'error', text: words.failed, action: { label: words.look, href: `/goods/${skuId}` } });
    }
  }, [answers]);
  return (
    <form {...form}>
      <input type="hidden" name="skuId" value={skuId} />
      <input type="hidden" name="quantity" value="1" />
      <button
        type="submit"
        name="mode"
        value="add"
        aria-label={words.label}
        aria-disabled={isPending || undefined}
        className="group/add grid size-tap place-items-center text-brand-text"
      >
        <span className="grid size-8 place-items-center rounded-full bg-brand-soft motion-quick group-hover/add:bg-brand group-hover/add:text-on-brand">
          {isPending ? <Spinner /> : <Icon name="plus" className="size-[18px]" />}
        </span>
      </button>
    </form>
  );
}

'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, startTransition, useContext } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { useForm } from '@/components/ui/use-form';
import { useWords } from '@/i18n/client-words';
import { useRefusalWords } from '@/i18n/refusal-words';
import type { FormState } from '@/lib/form-action';
import type { RefusedLine } from '@/lib/shop-error';
import { fixLinesAction } from '../order-actions';

type Fixing = { isFixing: boolean; problem: string | undefined };
type Props = { lines: RefusedLine[]; onFixed: () => void; children: ReactNode };

const first: FormState = { status: 'idle' };
const FixContext = createContext<Fixing>({ isFixing: false, problem: undefined });

/** The forms behind the buttons that settle refused lines: the buttons stand inside the checkout form, these cannot. */
export function FixLines({ lines, onFixed, children }: Props) {
  const t = useWords('forms');
  const say = useRefusalWords();
  const router = useRouter();
  const { form, state, isOffline, isPending } = useForm(fixLinesAction, first, (to) => {
    if (to !== '/checkout') return router.push(to);
    startTransition(onFixed);
    router.refresh();
  });
  const refused = state.status === 'refused' ? say(state.refusal) : undefined;
  return (
    <FixContext value={{ isFixing: isPending, problem: isOffline ? t('offline') : refused }}>
      <form {...form} id="fix-all" />
      {lines.map(({ skuId }) => (
        <form key={skuId} {...form} id={`fix-${skuId}`}>
          <input type="hidden" name="skuId" value={skuId} />
        </form>
      ))}
      {children}
    </FixContext>
  );
}

/** 用剩余数量 and 移除, for one line or for all that were refused. */
export function FixButtons({ lines, form }: { lines: RefusedLine[]; form: string }) {
  const t = useWords('checkout');
  const { isFixing } = useContext(FixContext);
  const [one, ...others] = lines;
  const isOne = others.length === 0;
  const shared = {
    type: 'submit' as const,
    form,
    name: 'fix',
    size: 'sm' as const,
    'aria-disabled': isFixing || undefined,
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {lines.some(({ left, reason }) => left > 0 && reason === 'short') && (
        <Button {...shared} value="use-left" look="ink">
          {isOne ? t('useLeftOne', { left: one?.left ?? 0 }) : t('useLeftAll')}
        </Button>
      )}
      <Button {...shared} value="remove">
        {isOne ? t('removeOne') : t('removeAll')}
      </Button>
      <span role="status" className="text-ink-2 text-xs">
        {isFixing && t('fixing')}
      </span>
    </div>
  );
}

export function FixProblem() {
  const { problem } = useContext(FixContext);
  return problem ? <FieldError id="fix-problem">{problem}</FieldError> : null;
}

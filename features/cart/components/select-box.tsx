'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { useForm } from '@/components/ui/use-form';
import type { FormState } from '@/lib/form-action';
import { selectLinesAction } from '../cart-actions';
import { LineProblem } from './line-problem';
import { useProblem } from './use-problem';

type Selection = 'all' | 'some' | 'none';
type Props = {
  selection: Selection;
  /** One line; without it the box stands for all. */
  skuId?: number;
  label?: string;
  children?: ReactNode;
  className?: string;
};

const first: FormState = { status: 'idle' };
const checked = { all: true, some: 'mixed', none: false } as const;

/** A checkbox that is also a button, so that it can be pressed where no script runs. */
export function SelectBox({ selection, skuId, label, children, className }: Props) {
  const router = useRouter();
  const { form, state, isOffline, isPending } = useForm(selectLinesAction, first, () => router.refresh());
  const after: Selection = selection === 'all' ? 'none' : 'all';
  const shown = isPending ? after : selection;
  return (
    <>
      <form {...form} aria-busy={isPending} className="contents">
        {skuId !== undefined && <input type="hidden" name="skuId" value={skuId} />}
        {/* biome-ignore lint/a11y/useSemanticElements: an input could not post by itself */}
        <button
          type="submit"
          role="checkbox"
          aria-checked={checked[shown]}
          aria-label={label}
          name="isSelected"
          value={after === 'all' ? '1' : '0'}
          className={cx('inline-flex min-h-tap min-w-tap items-center gap-2', className)}
        >
          <Box shown={shown} isPending={isPending} />
          {children}
        </button>
      </form>
      <LineProblem text={useProblem(state, isOffline)} />
    </>
  );
}

function Box({ shown, isPending }: { shown: Selection; isPending: boolean }) {
  const look = shown === 'none' ? 'border-control bg-surface' : 'border-brand bg-brand text-on-brand';
  return (
    <span
      className={cx(
        'grid size-5 flex-none place-items-center rounded-[6px] border-[1.5px]',
        look,
        isPending && 'opacity-60',
      )}
    >
      {shown !== 'none' && <Icon name={shown === 'all' ? 'check' : 'minus'} size="xs" className="stroke-3" />}
    </span>
  );
}

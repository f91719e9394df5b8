'use client';

import { useRouter } from 'next/navigation';
import { cx } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import { useWords } from '@/i18n/client-words';
import { useRefusalWords } from '@/i18n/refusal-words';
import type { FormState } from '@/lib/form-action';
import { dropFavouriteAction, keepFavouriteAction } from '../favourite-actions';

type Words = { favourite: string; kept: string; dropped: string; all: string };
type Props = { skuId: number; isKept: boolean; words: Words };

const first: FormState = { status: 'idle' };

/** Shows the new state at once and goes back to the old one when the shop says no. */
export function FavouriteToggle({ skuId, isKept, words }: Props) {
  const forms = useWords('forms');
  const say = useRefusalWords();
  const router = useRouter();
  const action = isKept ? dropFavouriteAction : keepFavouriteAction;
  const { form, state, isOffline, isPending } = useForm(action, first, onDone);
  const isShownKept = isPending ? !isKept : isKept;

  function onDone(to: string) {
    if (to.startsWith('/login')) return router.push(to);
    const seeAll = { label: words.all, href: '/account/favourites' };
    toast(isKept ? { text: words.dropped } : { text: words.kept, action: seeAll });
    router.refresh();
  }

  return (
    <>
      <form {...form} aria-busy={isPending} className="-mt-1 -mr-2">
        <input type="hidden" name="skuId" value={skuId} />
        <input type="hidden" name="returnTo" value={`/goods/${skuId}`} />
        <button
          type="submit"
          aria-pressed={isShownKept}
          aria-disabled={isPending || undefined}
          className={cx(
            'grid min-h-tap min-w-tap justify-items-center gap-px rounded-control px-1.5 pt-1 text-[11px] leading-4 motion-quick hover:bg-fill',
            isShownKept ? 'font-semibold text-brand-text' : 'text-ink-2',
          )}
        >
          <Icon name="heart" isFilled={isShownKept} />
          {words.favourite}
        </button>
      </form>
      <div role="status" className="col-span-2 *:mt-2">
        {isOffline && <Notice kind="error">{forms('offline')}</Notice>}
        {state.status === 'invalid' && <Notice kind="error">{forms('skuRequired')}</Notice>}
        {state.status === 'refused' && <Notice kind="error">{say(state.refusal)}</Notice>}
      </div>
    </>
  );
}

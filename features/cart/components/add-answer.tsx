'use client';

import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { isUnknown, useProblem } from './use-problem';

/** What came of adding, next to the buttons. Pieces may be in the cart although no answer came. */
export function AddAnswer({ state, isOffline }: { state: FormState; isOffline: boolean }) {
  const t = useWords('cart');
  const problem = useProblem(state, isOffline);
  const isOpen = isUnknown(state, isOffline);
  const isRefused = state.status === 'refused' && !isOpen;
  const isAdded = state.status === 'done' && state.to !== '/checkout';
  return (
    <div role="status" className="*:mb-2 wide:*:mb-3">
      {problem && (
        <Notice kind="error">
          {isRefused && <b>{t('notAdded')}</b>} {isOpen ? t('addUnknown') : problem}
        </Notice>
      )}
      {isAdded && (
        <Notice kind="ok" className="items-center py-1">
          <span className="flex flex-wrap items-center justify-between gap-x-3">
            <b>{t('added')}</b>
            <ButtonLink href="/cart" size="sm">
              {t('toCart')}
            </ButtonLink>
          </span>
        </Notice>
      )}
    </div>
  );
}

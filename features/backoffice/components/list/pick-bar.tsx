'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { useWords } from '@/i18n/client-words';
import { boxesOf, tick } from './picked-boxes';
import { usePicked } from './use-picked';

/** What can be done with the chosen rows: says how many they are, beside the buttons of their form. */
export function PickBar({ form, children }: { form: string; children: ReactNode }) {
  const t = useWords('lists');
  const { picked } = usePicked(form);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <span role="status" className="text-ink-2 text-sm tabular-nums">
        {t('picked', { count: picked })}
      </span>
      {children}
      {picked > 0 && (
        <Button look="quiet" size="sm" onClick={() => tick(boxesOf(form), false)}>
          {t('pickNone')}
        </Button>
      )}
    </div>
  );
}

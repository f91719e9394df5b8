'use client';

import { useEffect, useRef } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { useWords } from '@/i18n/client-words';
import { boxesOf, tick } from './picked-boxes';
import { usePicked } from './use-picked';

/** Ticks all rows of this page, or none. Without script there is no such box. */
export function PickAll({ form }: { form: string }) {
  const t = useWords('lists');
  const { picked, all } = usePicked(form);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = picked > 0 && picked < all;
  }, [picked, all]);
  if (all === 0) return <span className="sr-only">{t('choice')}</span>;
  return (
    <Checkbox
      ref={box}
      aria-label={t('pickAll')}
      checked={picked === all}
      onChange={() => tick(boxesOf(form), picked < all)}
    />
  );
}

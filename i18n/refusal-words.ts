'use client';

import { useMemo } from 'react';
import type { Refusal } from '../lib/shop-error.ts';
import { useWords } from './client-words.tsx';

/** Says a refusal in the visitor's language; needs the namespace `refusals`. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const t = useWords('refusals');
  return useMemo(() => {
    const say = t as (code: string, details: object) => string;
    return ({ code, details }) => say(code, details ?? {});
  }, [t]);
}

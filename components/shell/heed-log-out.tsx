'use client';

import { useEffect } from 'react';
import { heedLogOut } from '@/components/ui/tab-memory';

/** On every page: what is kept in this tab goes with a logout in another one. */
export function HeedLogOut() {
  useEffect(heedLogOut, []);
  return null;
}

'use client';

import { useLinkStatus } from 'next/link';
import { Spinner } from './spinner';

/** Inside a Link: turns while the page behind it is on its way, if that takes longer than a blink. */
export function LinkPending({ className }: { className?: string }) {
  const { pending } = useLinkStatus();
  return pending ? <Spinner {...(className ? { className } : {})} /> : null;
}

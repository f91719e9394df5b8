'use client';

import { usePathname, useSearchParams } from 'next/navigation';

const longestTerm = 100;

/** Keeps what was asked while its results are shown. */
export function SearchInput({ label }: { label: string }) {
  const isSearching = usePathname() === '/search';
  const term = useSearchParams().get('q') ?? '';
  const kept = isSearching ? term : '';
  return (
    <input
      key={kept}
      type="search"
      name="q"
      defaultValue={kept}
      maxLength={longestTerm}
      placeholder={label}
      aria-label={label}
      autoComplete="off"
      enterKeyHint="search"
      className="h-full min-w-0 flex-1 bg-transparent text-md outline-none placeholder:text-ink-3 wide:text-base"
    />
  );
}

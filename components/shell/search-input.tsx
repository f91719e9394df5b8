'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { SearchHelp } from './search-help';
import type { SearchListProps } from './search-list';

/** Searching goes on without it where it cannot be loaded. */
const load = () => import('./search-list').catch(() => ({ default: () => null }));
const SearchList = lazy<ComponentType<SearchListProps>>(load);

const longestTerm = 100;

/** Keeps what was asked while its results are shown. Its list is loaded when it is first used. */
export function SearchInput({ label, help }: { label: string; help: SearchHelp }) {
  const isSearching = usePathname() === help.action;
  const term = useSearchParams().get('q') ?? '';
  const kept = isSearching ? term.trim().slice(0, longestTerm) : '';
  const input = useRef<HTMLInputElement>(null);
  const shown = useRef(kept);
  const [isUsed, setUsed] = useState(false);

  useEffect(() => {
    if (input.current && shown.current !== kept) input.current.value = kept;
    shown.current = kept;
    if (kept) void remember(kept);
  }, [kept]);

  useEffect(() => {
    const box = input.current;
    const isAsked = isSearching && !kept && window.matchMedia('(pointer: coarse)').matches;
    if (isAsked && box?.offsetParent) box.focus();
    if (document.activeElement === box) setUsed(true); // since before the script had arrived
  }, [isSearching, kept]);

  return (
    <>
      <input
        ref={input}
        type="search"
        name="q"
        defaultValue={kept}
        maxLength={longestTerm}
        placeholder={label}
        aria-label={label}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        onPointerEnter={load}
        onFocus={() => setUsed(true)}
        className="h-full min-w-0 flex-1 bg-transparent text-md outline-none placeholder:text-ink-3 wide:text-base [&::-webkit-search-cancel-button]:grayscale"
      />
      {isUsed && (
        <Suspense>
          <SearchList input={input} help={help} />
        </Suspense>
      )}
    </>
  );
}

async function remember(term: string) {
  try {
    const { rememberSearch } = await import('./recent-searches');
    rememberSearch(term);
  } catch {}
}

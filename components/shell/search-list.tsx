'use client';

import { type RefObject, useId, useState } from 'react';
import { forgetSearch, forgetSearches, recentSearches } from './recent-searches';
import { SearchBefore } from './search-before';
import type { SearchHelp } from './search-help';
import { SearchMatches } from './search-matches';
import { useCombobox } from './use-combobox';
import { useSuggestions } from './use-suggestions';

export type SearchListProps = { input: RefObject<HTMLInputElement | null>; help: SearchHelp };

/** Below the search box: suggestions while somebody types, own and others' searches before that. */
export default function SearchList({ input, help }: SearchListProps) {
  const id = useId();
  const [term, setTerm] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [recent, setRecent] = useState<string[]>([]);
  const suggestions = useSuggestions(help.suggestions, term);
  const { action, hot, words } = help;
  const count = term === '' ? recent.length + hot.length : suggestions.length;
  const isShown = isOpen && count > 0;

  function open(typed: string) {
    setTerm(typed.trim());
    setRecent(recentSearches());
    setActive(-1);
    setOpen(true);
  }
  function close() {
    setOpen(false);
    setActive(-1);
  }
  function choose(text: string, href: string) {
    close();
    if (input.current) input.current.value = href.startsWith(`${action}?`) ? text : '';
  }
  function forget(text?: string) {
    if (text === undefined) forgetSearches();
    else forgetSearch(text);
    open('');
    input.current?.focus();
  }

  useCombobox(input, {
    id,
    isShown,
    active,
    count,
    onOpen: open,
    onClose: close,
    onActive: setActive,
    onDelete: (at) => recent[at] !== undefined && forget(recent[at]),
  });

  return (
    <>
      <span role="status" className="sr-only">
        {isShown && term !== '' && words.count.replace('#', String(count))}
      </span>
      {isShown && (
        // biome-ignore lint/a11y: the keys are with the field
        <div
          onMouseDown={(event) => event.preventDefault()}
          onClick={({ target, currentTarget }) => target === currentTarget && close()}
          className="fixed inset-x-0 top-14 bottom-0 z-50 overflow-y-auto overscroll-contain bg-scrim pb-20 wide:absolute wide:top-full wide:bottom-auto wide:mt-1.5 wide:overflow-visible wide:bg-transparent wide:pb-0"
        >
          <div className="bg-raised py-2 shadow-pop wide:max-h-[min(560px,70vh)] wide:overflow-y-auto wide:rounded-card wide:border wide:border-line">
            {term === '' ? (
              <SearchBefore
                id={id}
                active={active}
                recent={recent.map((text) => ({ text, href: `${action}?q=${encodeURIComponent(text)}` }))}
                hot={hot}
                words={words}
                onChoose={choose}
                onForget={forget}
              />
            ) : (
              <SearchMatches
                id={id}
                active={active}
                term={term}
                entries={suggestions}
                words={words}
                onChoose={choose}
              />
            )}
          </div>
        </div>
      )}
    </>
  );
}

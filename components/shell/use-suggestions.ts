import { useEffect, useState } from 'react';

export type SearchEntry = { text: string; href: string; kind?: string };

/** Long enough for the next key of somebody who types fast. */
const pauseMs = 70;
const mostKept = 200;
const kept = new Map<string, SearchEntry[]>();

/** What the shop suggests for what was typed so far; the answers before stay until the next ones are there. */
export function useSuggestions(address: string, term: string): SearchEntry[] {
  const [entries, setEntries] = useState<SearchEntry[]>([]);

  useEffect(() => {
    const known = term === '' ? [] : kept.get(term);
    if (known) return setEntries(known);
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await ask(`${address}?q=${encodeURIComponent(term)}`, asking.signal);
      if (!asking.signal.aborted) setEntries(answer ?? []);
      if (answer) keep(term, answer);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [address, term]);

  return entries;
}

/** Nothing where the shop cannot say just now. */
async function ask(address: string, signal: AbortSignal): Promise<SearchEntry[] | undefined> {
  try {
    const answer = await fetch(address, { signal });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

function keep(term: string, entries: SearchEntry[]) {
  if (kept.size >= mostKept) kept.clear();
  kept.set(term, entries);
}

const key = 'recent-searches';
const most = 10;

/** What was searched for in this browser, the latest first. It never leaves the browser. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(term: string): void {
  keep([term, ...recentSearches().filter((other) => other !== term)].slice(0, most));
}

export function forgetSearch(term: string): void {
  keep(recentSearches().filter((other) => other !== term));
}

export function forgetSearches(): void {
  keep([]);
}

/** A browser may refuse to keep anything; searching goes on without. */
function keep(terms: string[]): void {
  try {
    if (terms.length > 0) localStorage.setItem(key, JSON.stringify(terms));
    else localStorage.removeItem(key);
  } catch {}
}

/** What is kept in this tab alone, until it is closed or somebody logs out. A browser may refuse: a convenience less. */
export function keepInTab(place: string, what: unknown): void {
  attempt(() => sessionStorage.setItem(place, JSON.stringify(what)));
}

export function findInTab<What>(place: string): What | undefined {
  return attempt(() => JSON.parse(sessionStorage.getItem(place) ?? 'null') ?? undefined);
}

export function forgetInTab(place: string): void {
  attempt(() => sessionStorage.removeItem(place));
}

const logOutMark = 'logged-out';

/** Whoever logs out leaves nothing behind, in no tab. */
export function emptyTabs(): void {
  attempt(() => {
    sessionStorage.clear();
    localStorage.setItem(logOutMark, String(Date.now()));
    localStorage.removeItem(logOutMark);
  });
}

/** Empties this tab when somebody logs out in another one. */
export function heedLogOut(): () => void {
  const onStorage = ({ key }: StorageEvent) => key === logOutMark && attempt(() => sessionStorage.clear());
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

import type { ReactNode } from 'react';
import { Logo } from './logo';

type Props = { search: ReactNode; hotWords: ReactNode; cart: ReactNode };

/** Wide screens only; pages bring their own bar for phones. */
export function Header({ search, hotWords, cart }: Props) {
  return (
    <header className="hidden bg-surface wide:block">
      <div className="wrap flex min-h-24 items-center gap-10">
        <Logo />
        <div className="max-w-[620px] flex-1">
          {search}
          <div className="flex flex-wrap gap-x-4 px-1 pt-0.5 text-ink-3 text-xs">{hotWords}</div>
        </div>
        <div className="ml-auto">{cart}</div>
      </div>
    </header>
  );
}

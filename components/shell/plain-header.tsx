import type { ReactNode } from 'react';
import { Logo } from './logo';

/** Logo and nothing to wander off with: login, register, and pages without a shell. */
export function PlainHeader({ children }: { children?: ReactNode }) {
  return (
    <header className="bg-surface">
      <div className="wrap flex min-h-14 items-center justify-between gap-3 wide:min-h-24">
        <Logo />
        {children}
      </div>
    </header>
  );
}

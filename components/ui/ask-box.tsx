'use client';

import type { ReactNode, Ref, ToggleEvent } from 'react';

type Props = { id: string; title: string; box?: Ref<HTMLDivElement>; children: ReactNode };

/** Asks once more, in a box that the browser opens also where no script runs: by a button with its id as `popoverTarget`. */
export function AskBox({ id, title, box, children }: Props) {
  return (
    <div
      ref={box}
      id={id}
      popover="auto"
      role="dialog"
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
      onToggle={focusIfOpen}
      className="m-auto w-[min(440px,calc(100vw-32px))] rounded-card bg-raised p-5 text-ink shadow-pop outline-none backdrop:bg-scrim"
    >
      <h2 id={`${id}-title`} className="mb-4 text-lg">
        {title}
      </h2>
      {children}
    </div>
  );
}

function focusIfOpen({ newState, currentTarget }: ToggleEvent<HTMLElement>) {
  if (newState === 'open') currentTarget.focus();
}

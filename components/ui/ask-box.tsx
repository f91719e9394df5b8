'use client';

import type { ReactNode, Ref } from 'react';
import { popover } from './popover';

type Props = { id: string; title: string; box?: Ref<HTMLDivElement>; children: ReactNode };

/** Asks once more, in a box that the browser opens also where no script runs: by a button with its id as `popoverTarget`. */
export function AskBox({ id, title, box, children }: Props) {
  return (
    <div
      {...popover}
      ref={box}
      id={id}
      role="dialog"
      aria-labelledby={`${id}-title`}
      className="m-auto max-h-[calc(100dvh-32px)] w-[min(440px,calc(100vw-32px))] overflow-y-auto rounded-card bg-raised p-5 text-left text-ink shadow-pop outline-none backdrop:bg-scrim"
    >
      <h2 id={`${id}-title`} className="mb-4 text-lg">
        {title}
      </h2>
      {children}
    </div>
  );
}

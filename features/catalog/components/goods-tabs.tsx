'use client';

import { useEffect, useRef, useState } from 'react';

type Props = { label: string; tabs: readonly (readonly [id: string, name: string])[] };

/** Everything stands on the page; the tabs lead to it and, with script, show what is being read. */
export function GoodsTabs({ label, tabs }: Props) {
  const row = useRef<HTMLElement>(null);
  const [at, setAt] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts stay as long as the tabs do
  useEffect(() => {
    const inSight = new Set<string>();
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inSight.add(target.id);
          else inSight.delete(target.id);
        }
        const upmost = tabs.find(([id]) => inSight.has(id));
        const areBelow = entries.every(({ boundingClientRect }) => boundingClientRect.top > 0);
        if (upmost ?? areBelow) setAt((upmost ?? tabs[0])?.[0]);
      },
      { rootMargin: readingLine },
    );
    for (const [id] of tabs) {
      const part = document.getElementById(id);
      if (part) watcher.observe(part);
    }
    return () => watcher.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on phones the tab that has become current may be out of sight
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (tab) row.current?.scrollTo({ left: tab.offsetLeft - row.current.clientWidth / 3 });
  }, [at]);
  return (
    <nav
      ref={row}
      aria-label={label}
      className="scroll-row scroll-smooth sticky top-14 z-10 -mx-4 gap-x-6 rounded-t-card border-line border-b bg-surface px-4 wide:top-12 wide:-mx-5 wide:px-5"
    >
      {tabs.map(([id, name]) => (
        <a
          key={id}
          href={`#${id}`}
          aria-current={id === at ? 'true' : undefined}
          className="inline-flex min-h-tap flex-none items-center whitespace-nowrap text-ink-2 focus-visible:-outline-offset-3 aria-[current]:text-ink aria-[current]:shadow-[inset_0_-2px_0_var(--brand)] wide:min-h-12"
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

/** A band below the tabs: what crosses it is being read. */
const readingLine = '-128px 0px -65% 0px';

'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './icon';

type Props = {
  title: string;
  /** Each leads to the field or line that it is about. */
  items: readonly { id: string; text: string }[];
  children?: ReactNode;
  /** Nothing was sent yet, so the focus stays where it is. */
  isQuiet?: boolean;
};

/** On top of a form that was sent back; takes the focus, so that it is read first. */
export function ErrorSummary({ title, items, children, isQuiet }: Props) {
  const box = useRef<HTMLElement>(null);
  const key = items.map((item) => item.id + item.text).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other errors mean that the form came back again
  useEffect(() => {
    if (!isQuiet) box.current?.focus();
  }, [key]);
  return (
    <section
      ref={box}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: where no script runs the browser gives it the focus
      autoFocus={!isQuiet}
      aria-label={title}
      className="flex gap-3 rounded-card border border-brand-line bg-brand-soft p-4"
    >
      <Icon name="circle-alert" size="lg" className="text-brand-text" />
      <div className="grid min-w-0 flex-1 gap-3">
        <h2 className="text-md">{title}</h2>
        {items.length > 0 && (
          <ul className="grid gap-1">
            {items.map((item) => (
              <li key={item.id}>
                <a
                  href={`#${item.id}`}
                  className="inline-flex min-h-6 items-center font-semibold text-brand-text underline underline-offset-3"
                >
                  {item.text}
                </a>
              </li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </section>
  );
}

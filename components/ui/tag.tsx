import type { ReactNode } from 'react';
import { cx } from './class-names';

const tones = {
  plain: 'bg-fill text-ink-2',
  promo: 'bg-promo-soft text-promo-text',
  solid: 'bg-promo font-semibold text-on-promo',
  warn: 'bg-warn-soft text-warn-text',
  ok: 'bg-ok-soft text-ok-text',
  brand: 'bg-brand-soft text-brand-text',
};

export function Tag({ tone = 'plain', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex h-5 items-center gap-0.5 whitespace-nowrap rounded-[4px] px-1.5 text-xs leading-none',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}

/** A count on an icon; the words for it belong to the element around. */
export function Badge({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-grid h-[18px] min-w-[18px] place-items-center rounded-full bg-brand px-[5px] font-semibold text-[11px] text-on-brand leading-none tabular-nums',
        className,
      )}
    >
      {children}
    </span>
  );
}

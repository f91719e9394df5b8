import type { ReactNode } from 'react';
import { cx } from './class-names';
import { Link } from './link';
import { Pending } from './pending';

const box =
  'relative inline-flex min-h-10 items-center gap-2 rounded-control border border-control bg-surface px-3.5 py-1 text-base leading-tight motion-quick coarse:min-h-tap';
const chosen =
  'aria-[current]:border-brand aria-[current]:bg-brand-soft aria-[current]:font-semibold aria-[current]:text-brand-text aria-[current]:shadow-[inset_0_0_0_1px_var(--brand)]';

type Props = { children: ReactNode; href: string; isCurrent?: boolean; keepScroll?: boolean };

/** One answer to a question, as a link, so that it works without script. */
export function Chip({ children, href, isCurrent, keepScroll }: Props) {
  return (
    <Link
      href={href}
      aria-current={isCurrent ? 'true' : undefined}
      keepScroll={keepScroll}
      className={cx(box, chosen, 'hover:border-ink hover:text-ink')}
    >
      {children}
      <Pending className="absolute top-1 right-1 size-3" />
    </Link>
  );
}

/** Cannot be chosen, and says why: a link without a place to go. */
export function DeadChip({
  children,
  why,
  before,
}: {
  children: ReactNode;
  why: string;
  before?: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useValidAnchor: the placeholder that ARIA in HTML recommends for a disabled link
    <a
      role="link"
      aria-disabled="true"
      className={cx(box, 'cursor-not-allowed border-dashed bg-fill text-ink-3 hover:text-ink-3')}
    >
      {before}
      <s>{children}</s>
      <span className="text-xs">{why}</span>
    </a>
  );
}

export function PillChip({ children, href, isCurrent }: Props) {
  return (
    <Link
      href={href}
      aria-current={isCurrent ? 'true' : undefined}
      className="inline-flex min-h-9 items-center gap-1 rounded-full border border-line bg-surface px-3.5 py-1 hover:border-control hover:text-ink aria-[current]:border-brand-line aria-[current]:bg-brand-soft aria-[current]:font-semibold aria-[current]:text-brand-text coarse:min-h-tap"
    >
      {children}
    </Link>
  );
}

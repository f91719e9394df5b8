import { cx } from './class-names';

/** A 44 px target for a lone icon; the element needs an aria-label. */
export function iconButtonClass(className?: string): string {
  return cx(
    'inline-grid size-tap flex-none place-items-center rounded-control text-ink motion-quick hover:bg-fill hover:text-ink disabled:cursor-not-allowed disabled:text-control',
    className,
  );
}

import { cx } from './class-names';

/** A grey bar in the place of what is on its way; say so once, in words, with role=status. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cx('bone block', className)} />;
}

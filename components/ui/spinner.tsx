import { cx } from './class-names';

export function Spinner({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-block size-4 flex-none animate-[spin_0.8s_linear_infinite] rounded-full border-2 border-current border-r-transparent',
        className,
      )}
    />
  );
}

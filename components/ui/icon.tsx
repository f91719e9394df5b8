import { cx } from './class-names';
import type { IconName } from './icon-names';
import sprite from './icons.svg';

const file: { src: string } = sprite;
const sizes = { xs: 'size-3.5', sm: 'size-4', md: 'size-5', lg: 'size-6', xl: 'size-7' };

/** Decoration only; say in words what it means. */
export function Icon({
  name,
  size = 'md',
  isFilled,
  className,
}: {
  name: IconName;
  size?: keyof typeof sizes;
  isFilled?: boolean;
  className?: string | undefined;
}) {
  return (
    <svg
      aria-hidden="true"
      className={cx(
        'flex-none stroke-current',
        isFilled ? 'fill-current' : 'fill-none',
        sizes[size],
        className,
      )}
      strokeWidth={size === 'xs' ? 2.25 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <use href={`${file.src}#${name}`} />
    </svg>
  );
}

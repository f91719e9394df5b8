import { cx } from '@/components/ui/class-names';
import { Image } from '@/components/ui/image';

type Props = {
  src: string;
  /** Empty when the name stands beside it. */
  alt?: string;
  /** How wide it is shown, as the `sizes` attribute says it. */
  sizes: string;
  isFirst?: boolean;
  isGone?: boolean;
  className?: string;
  imageClass?: string;
};

/** A square product picture of 800 px. */
export function Picture({ src, alt = '', sizes, isFirst, isGone, className, imageClass }: Props) {
  return (
    <span className={cx('relative block aspect-square overflow-hidden rounded-pic bg-fill', className)}>
      <Image
        src={src}
        alt={alt}
        width={800}
        height={800}
        sizes={sizes}
        {...(isFirst && { isFirst })}
        className={cx('size-full object-cover', isGone ? 'gone' : 'dimmed', imageClass)}
      />
    </span>
  );
}

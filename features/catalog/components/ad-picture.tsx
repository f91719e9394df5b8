import { cx } from '@/components/ui/class-names';
import { Image } from '@/components/ui/image';

type Props = { image: string; className: string; isFirst?: boolean };

/** The picture of a slide, a banner or an ad: a thing without ground as a rule, so that it stands on theirs. */
export function AdPicture({ image, className, isFirst }: Props) {
  return (
    <Image
      src={image}
      alt=""
      width={512}
      height={512}
      unoptimized
      className={cx('object-contain drop-shadow-[0_14px_18px_rgb(40_30_50/0.2)]', className)}
      {...(isFirst && { isFirst })}
    />
  );
}

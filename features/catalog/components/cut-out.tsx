import { Image } from '@/components/ui/image';

/** A picture without ground, from public/art. */
export function CutOut({ art, className, isFirst }: { art: string; className: string; isFirst?: boolean }) {
  return (
    <Image
      src={`/art/${art}.webp`}
      alt=""
      width={256}
      height={256}
      unoptimized
      className={className}
      {...(isFirst && { isFirst })}
    />
  );
}

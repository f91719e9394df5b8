import { getImageProps, type ImageProps } from 'next/image';
import { preload } from 'react-dom';

type Props = Pick<ImageProps, 'alt' | 'width' | 'height' | 'sizes' | 'className' | 'unoptimized'> & {
  src: string;
  /** Seen at once: fetched before anything else. */
  isFirst?: boolean;
};

/** A picture in the widths that screens need; a plain element, so that a page of sixty has none to wake. */
export function Image({ isFirst = false, ...picture }: Props) {
  const how = isFirst
    ? ({ loading: 'eager', fetchPriority: 'high' } as const)
    : ({ loading: 'lazy' } as const);
  const { style: _, ...image } = getImageProps({ ...picture, ...how }).props;
  if (isFirst) {
    preload(image.src, {
      as: 'image',
      fetchPriority: 'high',
      ...(image.srcSet && { imageSrcSet: image.srcSet }),
      ...(image.sizes && { imageSizes: image.sizes }),
    });
  }
  // biome-ignore lint/performance/noImgElement: with everything that Next knows about it
  return <img {...image} alt={picture.alt} />;
}

import type { ReactNode } from 'react';
import { Image } from './image';

type Props = {
  /** Path of a small picture under public/. */
  image?: string;
  title: string;
  heading?: 'h1' | 'h2' | 'h3';
  /** By which the focus is brought to the heading. */
  headingId?: string;
  children?: ReactNode;
  actions?: ReactNode;
};

/** One sentence and a way on. */
export function EmptyState({ image, title, heading: Heading = 'h2', headingId, children, actions }: Props) {
  return (
    <div className="grid justify-items-center gap-1.5 px-5 py-10 text-center">
      {image && (
        <Image src={image} alt="" width={104} height={104} unoptimized className="dimmed mb-2 size-[104px]" />
      )}
      <Heading {...(headingId && { id: headingId, tabIndex: -1 })} className="text-lg outline-none">
        {title}
      </Heading>
      {children && <div className="max-w-[34em] text-ink-2">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}

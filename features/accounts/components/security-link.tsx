import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-names';

type Props = {
  icon: IconName;
  title: string;
  state: ReactNode;
  verb: string;
  href: string;
  /** The address answers with a file. */
  isFile?: boolean;
};

/** Looks as the rows that fold, and leads to a page of its own. A plain link: the file is none of the router's. */
export function SecurityLink({ icon, title, state, verb, href, isFile = false }: Props) {
  return (
    <a
      href={href}
      className="group -mx-2 flex min-h-16 items-center gap-3 rounded-control px-2 py-3 hover:bg-fill hover:text-ink"
    >
      <span className="grid size-10 flex-none place-items-center rounded-full bg-fill text-ink-2 group-hover:bg-surface">
        <Icon name={icon} />
      </span>
      <span className="min-w-0 flex-1">
        <b className="block font-semibold">{title}</b>
        <span className="block text-ink-2 text-sm">{state}</span>
      </span>
      <span
        className={buttonClass({
          size: 'sm',
          className: 'flex-none max-sm:border-transparent max-sm:px-1',
        })}
      >
        <span className="max-sm:sr-only">{verb}</span>
        <Icon name={isFile ? 'download' : 'chevron-right'} size="sm" />
      </span>
    </a>
  );
}

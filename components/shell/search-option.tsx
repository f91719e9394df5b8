import type { ReactNode } from 'react';
import { cx } from '../ui/class-names';
import { Link } from '../ui/link';
import type { SearchEntry } from './use-suggestions';

type Props = {
  id: string;
  isActive: boolean;
  entry: SearchEntry;
  onChoose: (text: string, href: string) => void;
  className: string;
  children: ReactNode;
};

/** A link that the keys reach from the search box, which keeps the focus. */
export function SearchOption({ id, isActive, entry: { text, href }, onChoose, className, children }: Props) {
  return (
    <Link
      id={id}
      ref={isActive ? intoView : null}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      href={href}
      onClick={() => onChoose(text, href)}
      className={cx(className, 'hover:bg-fill aria-selected:bg-fill-2 aria-selected:text-ink')}
    >
      {children}
    </Link>
  );
}

const intoView = (option: HTMLElement | null) => option?.scrollIntoView({ block: 'nearest' });

import { Icon } from '@/components/ui/icon';
import { SecurityLine, type SecurityLineWords } from './security-line';

type Props = SecurityLineWords & {
  href: string;
  /** The address answers with a file. */
  isFile?: boolean;
};

/** Looks as the rows that fold, and leads to a page of its own. A plain link: the file is none of the router's. */
export function SecurityLink({ href, isFile = false, ...words }: Props) {
  return (
    <a
      href={href}
      className="group -mx-2 flex min-h-16 items-center gap-3 rounded-control px-2 py-3 hover:bg-fill hover:text-ink"
    >
      <SecurityLine {...words} mark={<Icon name={isFile ? 'download' : 'chevron-right'} size="sm" />} />
    </a>
  );
}

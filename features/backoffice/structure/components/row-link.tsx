import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-names';
import { Link } from '@/components/ui/link';

type Props = { href: string; name: string; icon?: IconName; note?: string | undefined };

/** What stands in a row that can be sorted: its name leads to its page. */
export function RowLink({ href, name, icon, note }: Props) {
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <Link href={href} className="link inline-flex min-h-tap items-center gap-2">
        {icon && <Icon name={icon} size="sm" />}
        {name}
      </Link>
      {note && <span className="text-ink-3 text-sm">{note}</span>}
    </span>
  );
}

import { cx } from './class-names';
import { Icon } from './icon';
import { Link } from './link';

export type Crumb = { label: string; href?: string | undefined; lang?: string };

/** The last crumb is the page itself. */
export function Breadcrumb(props: { label: string; crumbs: readonly Crumb[]; className?: string }) {
  return (
    <nav aria-label={props.label} className={props.className}>
      <ol className="flex flex-wrap items-center gap-0.5 text-ink-3 text-sm">
        {props.crumbs.map((crumb, i) => (
          <li key={crumb.href ?? crumb.label} className="inline-flex min-w-0 items-center gap-0.5">
            {i > 0 && <Icon name="chevron-right" size="xs" />}
            <Step crumb={crumb} isLast={i === props.crumbs.length - 1} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Step({ crumb, isLast }: { crumb: Crumb; isLast: boolean }) {
  const look = cx('inline-flex min-h-8 items-center px-0.5', isLast && 'text-ink-2');
  if (isLast || !crumb.href)
    return (
      <span lang={crumb.lang} aria-current={isLast ? 'page' : undefined} className={look}>
        {crumb.label}
      </span>
    );
  return (
    <Link href={crumb.href} className={look}>
      {crumb.label}
    </Link>
  );
}

import { Link } from '@/components/ui/link';

type Props = { label: string; tabs: { name: string; href: string; isHere: boolean; count?: string }[] };

/** What a list is narrowed to, as links. */
export function StatusTabs({ label, tabs }: Props) {
  return (
    <nav aria-label={label} className="mb-4 border-line border-b">
      <ul className="scroll-row">
        {tabs.map(({ name, href, isHere, count }) => (
          <li key={name} className="flex-none">
            <Link
              href={href}
              aria-current={isHere ? 'page' : undefined}
              className="inline-flex min-h-12 items-center gap-1.5 border-transparent border-b-2 px-3 text-ink-2 focus-visible:-outline-offset-4 aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {name}
              {count && <span className="text-ink-3 text-xs tabular-nums">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { Link } from '@/components/ui/link';
import type { HomeFloor } from '../arrange-home';
import './floor-head.css';

type Props = { floor: HomeFloor; open: string; addressOf: (tab: string) => string };

/** Its title, the channels beside it, and its tabs: links, so that they work without script. */
export function FloorHead({ floor: { key, number, title, channels, tabs }, open, addressOf }: Props) {
  return (
    <div className="mb-2 flex flex-wrap items-baseline gap-x-3.5 wide:mb-3 wide:items-center">
      <h2 id={`${key}-title`} className="flex items-baseline gap-2 text-xl wide:text-2xl">
        <small aria-hidden="true" className="font-bold text-brand-text text-md">
          {number}F
        </small>
        {title}
      </h2>
      <ul className="hidden gap-1 text-ink-2 text-sm wide:flex">
        {channels.map((ad) => (
          <li key={ad.id}>
            <Link href={ad.href} className="inline-flex min-h-8 items-center px-2">
              {ad.title}
            </Link>
          </li>
        ))}
      </ul>
      <nav
        aria-label={title}
        className="floor-tabs ml-auto flex flex-wrap gap-x-5 max-wide:basis-full wide:gap-x-6"
      >
        {tabs.map((tab) => (
          <a
            key={tab.key}
            href={addressOf(tab.key)}
            data-soft
            aria-current={tab.key === open ? 'true' : undefined}
            className="floor-tab"
          >
            {tab.name}
          </a>
        ))}
      </nav>
    </div>
  );
}

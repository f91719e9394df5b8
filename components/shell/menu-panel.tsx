import { Icon } from '../ui/icon';

export type MenuLink = { href: string; name: string };

/** Fetched when somebody turns to the menu: pages would carry hundreds of links that hardly anybody follows. */
export type MenuPanelView = {
  id: number;
  links: readonly MenuLink[];
  sections: readonly (MenuLink & { links: readonly MenuLink[] })[];
};

/** What flies out beside a row of the menu. */
export function MenuPanel({ links, sections }: MenuPanelView) {
  return (
    <>
      <ul className="mb-3 flex flex-wrap gap-2">
        {links.map(({ href, name }) => (
          <li key={href}>
            <a
              href={href}
              className="inline-flex min-h-8 items-center gap-1 rounded-control bg-fill px-3 text-sm hover:bg-fill-2"
            >
              {name}
              <Icon name="chevron-right" size="xs" />
            </a>
          </li>
        ))}
      </ul>
      {sections.map((section) => (
        <dl
          key={section.href}
          className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-4 border-line border-b py-1.5 last:border-0"
        >
          <dt>
            <a href={section.href} className="inline-flex min-h-7 items-center gap-0.5 font-semibold">
              {section.name}
              <Icon name="chevron-right" size="xs" />
            </a>
          </dt>
          <dd className="flex flex-wrap gap-x-4 text-ink-2 text-sm">
            {section.links.map(({ href, name }) => (
              <a key={href} href={href} className="inline-flex min-h-7 items-center">
                {name}
              </a>
            ))}
          </dd>
        </dl>
      ))}
    </>
  );
}

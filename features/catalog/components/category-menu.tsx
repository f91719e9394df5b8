import { MegaMenu } from '@/components/shell/mega-menu';
import { isIconName } from '@/components/ui/icon-names';
import { getWords } from '@/i18n/words';
import type { MenuGroup, Named } from '../category-tree';

export async function CategoryMenu({ groups }: { groups: readonly MenuGroup[] }) {
  const t = await getWords('catalog');
  const rows = groups.map((group) => ({
    name: group.name,
    icon: isIconName(group.icon) ? group.icon : ('tag' as const),
    first: fitting(group.channels).map(listLink),
    links: group.channels.map(listLink),
    sections: group.sections.map((section) => ({
      ...listLink(section),
      links: section.leaves.map(listLink),
    })),
    open: t('openMenu', { name: group.name }),
  }));
  return <MegaMenu rows={rows} all="/categories" />;
}

const roomInRow = 20; // in halves of a Han character

function fitting(channels: readonly Named[]): Named[] {
  let room = roomInRow;
  return channels.filter(({ name }) => {
    room -= [...name].reduce((width, letter) => width + (letter > '\u2e80' ? 2 : 1.1), 1);
    return room >= 0;
  });
}

export const listLink = ({ id, name }: Named) => ({ href: `/list/${id}`, name });

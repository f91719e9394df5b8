import { MegaMenu } from '@/components/shell/mega-menu';
import { isIconName } from '@/components/ui/icon-names';
import { getWords } from '@/i18n/words';
import type { MenuGroup, Named } from '../category-tree';

export async function CategoryMenu({ groups }: { groups: readonly MenuGroup[] }) {
  const t = await getWords('catalog');
  const rows = groups.map((group) => ({
    name: group.name,
    icon: isIconName(group.icon) ? group.icon : ('tag' as const),
    links: group.channels.map(listLink),
    sections: group.sections.map((section) => ({
      ...listLink(section),
      links: section.leaves.map(listLink),
    })),
    open: t('openMenu', { name: group.name }),
  }));
  return <MegaMenu rows={rows} all="/categories" />;
}

export const listLink = ({ id, name }: Named) => ({ href: `/list/${id}`, name });

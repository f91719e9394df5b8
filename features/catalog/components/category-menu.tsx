import { MegaMenu } from '@/components/shell/mega-menu';
import { isIconName } from '@/components/ui/icon-names';
import type { Locale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import { listLink, type Named } from '../category-tree';
import type { MenuRail } from '../split-menu';

export async function CategoryMenu({ rail: { version, rows }, locale }: { rail: MenuRail; locale: Locale }) {
  const t = await getWords('catalog');
  const shown = rows.map(({ id, name, icon, channels }) => ({
    id,
    name,
    icon: isIconName(icon) ? icon : ('tag' as const),
    links: fitting(channels),
    open: t('openMenu', { name }),
  }));
  return (
    <MegaMenu
      rows={shown}
      all="/categories"
      panels={`/api/categories/menu?v=${version}&lang=${locale}`}
      words={{ away: t('menuAway'), seeAll: t('allCategories') }}
    />
  );
}

const roomInRow = 20; // in halves of a Han character

function fitting(channels: readonly Named[]) {
  let room = roomInRow;
  return channels.map((channel) => {
    room -= [...channel.name].reduce((width, letter) => width + (letter > '\u2e80' ? 2 : 1.1), 1);
    return { ...listLink(channel), fits: room >= 0 };
  });
}

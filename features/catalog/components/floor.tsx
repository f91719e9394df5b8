import type { ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';
import { SoftLinks } from '@/components/ui/soft-links';
import type { HomeFloor } from '../arrange-home';
import { FloorBanner } from './floor-banner';
import { FloorHead } from './floor-head';
import { FloorTile, type Sellable } from './floor-tile';

type Props = {
  floor: HomeFloor;
  /** The key of the tab that is open, and where each of them is. */
  open: string;
  addressOf: (tab: string) => string;
  action: (sku: Sellable) => ReactNode;
};

export function Floor({ floor, open, addressOf, action }: Props) {
  const { key, banner, tags } = floor;
  const ads = floor.tabs.find((tab) => tab.key === open)?.ads ?? [];
  const hasBanner = banner !== undefined || tags.length > 0;
  return (
    <section
      id={key}
      aria-labelledby={`${key}-title`}
      className="later mt-7 [--later:1190px] wide:mt-10 wide:[--later:700px]"
    >
      <SoftLinks className="group/floor">
        <FloorHead floor={floor} open={open} addressOf={addressOf} />
        <div className={cx('grid gap-2.5 wide:gap-4', hasBanner && 'wide:grid-cols-[220px_minmax(0,1fr)]')}>
          {hasBanner && <FloorBanner banner={banner} tags={tags} />}
          <ul className="grid grid-cols-2 gap-2.5 transition-opacity sm:grid-cols-3 sm:gap-3 wide:grid-cols-5 group-has-[[data-pending]]/floor:opacity-60">
            {ads.map((ad) => (
              <li key={ad.id} className="min-w-0 max-sm:nth-[n+7]:hidden sm:max-wide:nth-[n+10]:hidden">
                <FloorTile ad={ad} action={action} />
              </li>
            ))}
          </ul>
        </div>
      </SoftLinks>
    </section>
  );
}

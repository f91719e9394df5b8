import type { ReactNode } from 'react';
import { ShopJsonLd } from '@/components/shell/shop-json-ld';
import { Unavailable } from '@/components/ui/unavailable';
import { getWords } from '@/i18n/words';
import type { HomeFloor, HomeView } from '../arrange-home';
import type { Parameter } from '../catalog-schema';
import { tabOf } from '../home-address';
import type { MenuRow } from '../split-menu';
import { Floor } from './floor';
import type { Sellable } from './floor-tile';
import { Hero } from './hero';
import { HomePhone } from './home-phone';
import { HomeSide } from './home-side';
import { Stocking } from './stocking';

type Props = {
  home: HomeView & { missing: string | undefined };
  menu: MenuRow[];
  hello: ReactNode;
  query: Record<string, Parameter>;
  /** Where the page is with this tab of that floor open. */
  addressOf: (on: { floor: string; tab: string }) => string;
  action: (sku: Sellable) => ReactNode;
  retry: string;
};

/** The home page below its head. */
export async function HomeMain({ home, menu, hello, query, addressOf, action, retry }: Props) {
  const t = await getWords('shell');
  const { slides, news, side, floors, missing } = home;
  const open = (floor: HomeFloor) => tabOf(floor, query)?.key ?? '';
  return (
    <main id="main" data-home className="wrap py-3 wide:pt-0 wide:pb-8">
      <h1 className="sr-only">{t('shop')}</h1>
      <ShopJsonLd />
      <div className="grid gap-3 wide:min-h-[492px] wide:grid-cols-[220px_minmax(0,1fr)_248px] wide:gap-4">
        <Hero slides={slides} />
        <HomeSide hello={hello} news={news} side={side} />
        <HomePhone rows={menu} news={news} />
      </div>
      {floors.map((floor) => (
        <Floor
          key={floor.key}
          floor={floor}
          open={open(floor)}
          addressOf={(tab) => addressOf({ floor: floor.key, tab })}
          action={action}
        />
      ))}
      {missing && <Unavailable retry={retry} heading="h2" reference={missing} />}
      {!missing && floors.length === 0 && <Stocking />}
    </main>
  );
}

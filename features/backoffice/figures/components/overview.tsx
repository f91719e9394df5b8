import { getWords } from '@/i18n/words';
import type { Staff } from '../../as-staff';
import type { readOverview } from '../figures-cache';
import { DayTiles } from './day-tiles';
import { Month } from './month';
import { ShelfState } from './shelf-state';
import { TopGoods } from './top-goods';
import { UnpaidAges } from './unpaid-ages';

type Props = { read: Awaited<ReturnType<typeof readOverview>>; staff: Staff };

/** How business goes: today, what runs out, the last month, what sells. */
export async function Overview({ read: { today, days, goods, shelf }, staff: { rights } }: Props) {
  const t = await getWords('figures');
  const canSeeProducts = rights.has('catalog.view');
  return (
    <>
      <DayTiles today={today.figures} yesterday={days.at(-1)?.figures} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2">
        <UnpaidAges counts={today.unpaid} />
        <ShelfState out={shelf.out} low={shelf.low} canSeeStock={rights.has('stock.view')} />
      </div>
      <Month days={days} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 wide:grid-cols-2">
        <TopGoods title={t('goodsToday')} goods={today.goods} canSeeProducts={canSeeProducts} />
        <TopGoods title={t('goodsMonth')} goods={goods} canSeeProducts={canSeeProducts} />
      </div>
    </>
  );
}

import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';
import type { Fen } from '@/lib/money';
import type { Goods } from '../goods-queries';
import { choicesFor } from '../specification-choice';
import { Gallery } from './gallery';
import { GoodsHeadline } from './goods-headline';
import { GoodsTerms, StockPromise } from './goods-terms';
import { SpecificationPicker } from './specification-picker';

const block =
  'rounded-card bg-surface p-4 shadow-rest wide:rounded-none wide:bg-transparent wide:p-0 wide:shadow-none';

type Props = { goods: Goods; freightFen: Fen; keep: ReactNode; buy: ReactNode };

/** The first screen of a goods page: three cards on phones, one panel on wide screens. */
export async function GoodsHead({ goods, freightFen, keep, buy }: Props) {
  const t = await getWords('catalog');
  const { name, images } = goods;
  const pictures = images.map((src, i) => ({
    src,
    alt: t('picture', { name, place: i + 1, count: images.length }),
    show: t('showPicture', { place: i + 1 }),
  }));
  const zoomWords = {
    title: t('zoomed'),
    zoom: t('zoom'),
    previous: t('previousPicture'),
    next: t('nextPicture'),
    close: t('closePictures'),
  };
  const choices = choicesFor(goods.id, goods.specifications, goods.siblings);
  return (
    <div className="grid gap-3 md:grid-cols-[320px_minmax(0,1fr)] wide:grid-cols-2 wide:items-start wide:gap-8 wide:rounded-panel wide:bg-surface wide:p-5 wide:shadow-rest">
      <Gallery key={goods.id} label={t('gallery')} pictures={pictures} words={zoomWords} />
      <div className="grid min-w-0 content-start gap-3 wide:gap-4">
        <div className={block}>
          <GoodsHeadline goods={goods} keep={keep} />
        </div>
        <div className={block}>
          <GoodsTerms goods={goods} freightFen={freightFen} />
        </div>
        <div id="choice" className={`${block} grid gap-4`}>
          <SpecificationPicker choices={choices} />
          {goods.stock === 0 && <Notice kind="warn">{t('soldOutNow')}</Notice>}
          {buy}
          <StockPromise />
        </div>
      </div>
    </div>
  );
}

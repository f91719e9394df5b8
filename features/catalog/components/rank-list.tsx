import { cx } from '@/components/ui/class-names';
import { Link } from '@/components/ui/link';
import { Price } from '@/components/ui/price';
import { goodsLocale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import type { SkuCard } from '../sku-queries';
import { Picture } from './picture';

/** What sells best, in order. */
export async function RankList({ skus }: { skus: readonly SkuCard[] }) {
  const t = await getWords('catalog');
  return (
    <ol className="grid gap-3">
      {skus.map((sku, i) => (
        <li key={sku.id} className="relative flex items-center gap-2.5">
          <span
            className={cx(
              'absolute top-0 left-0 z-1 size-5 rounded-tl-[8px] rounded-br-[8px] text-center font-semibold text-[11px] text-white leading-5',
              i < 3 ? 'bg-brand' : 'bg-[rgb(20_20_22/0.72)]',
            )}
          >
            <span className="sr-only">{t('rank', { place: i + 1 })}</span>
            <span aria-hidden="true">{i + 1}</span>
          </span>
          <Picture src={sku.image} sizes="56px" className="w-14 flex-none rounded-[8px]" />
          <div className="min-w-0">
            <Link
              href={`/goods/${sku.id}`}
              lang={goodsLocale}
              className="line-clamp-2 py-0.5 text-sm leading-[1.4]"
            >
              {sku.name}
            </Link>
            <Price fen={sku.priceFen} size="sm" />
          </div>
        </li>
      ))}
    </ol>
  );
}

import { cx } from '@/components/ui/class-names';
import { Link } from '@/components/ui/link';
import { Price } from '@/components/ui/price';
import { Picture } from '@/features/catalog/components/picture';
import { goodsLocale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import { formatFen } from '@/lib/money';
import type { CartLineView } from '../cart-queries';
import { LineNotes } from './line-notes';
import { LineQuantity } from './line-quantity';
import { LineRemove } from './line-remove';
import { SelectBox } from './select-box';

export async function CartLine({ line, isFirst }: { line: CartLineView; isFirst: boolean }) {
  const { skuId, name, options, image, priceFen, quantity, most, isSelected } = line;
  const { addedAtMs, priceFenWhenAdded } = line;
  const t = await getWords('cart');
  return (
    <li className="relative grid grid-cols-[24px_88px_minmax(0,1fr)] items-start gap-x-2.5 gap-y-1 border-line border-t py-3.5 first:border-0 max-[359px]:grid-cols-[24px_68px_minmax(0,1fr)] wide:grid-cols-[24px_88px_minmax(0,1fr)_130px_140px_120px_72px] wide:items-center wide:gap-x-4">
      <SelectBox
        skuId={skuId}
        selection={isSelected ? 'all' : 'none'}
        label={t('select', { name })}
        className="-mx-2.5 min-h-22 self-center px-2.5"
      />
      <Picture src={image} sizes="88px" isFirst={isFirst} />
      <div className="grid content-start gap-1">
        <Link href={`/goods/${skuId}`} className="block py-1 pr-8 leading-snug wide:pr-0">
          <span lang={goodsLocale} className="line-clamp-2">
            {name}
          </span>
        </Link>
        <span lang={goodsLocale} className="text-ink-3 text-xs">
          {options}
        </span>
        <LineNotes line={line} />
      </div>
      <div className="col-span-full col-start-2 mt-1.5 flex flex-wrap items-center justify-between gap-2 wide:contents">
        <Price fen={priceFen} className="wide:hidden" />
        <span className="hidden font-semibold tabular-nums wide:block">{formatFen(priceFen)}</span>
        <LineQuantity skuId={skuId} name={name} quantity={quantity} most={most} />
        <b
          className={cx(
            'basis-full text-right font-semibold text-sm tabular-nums wide:text-left wide:text-base',
            isSelected ? 'text-brand-text' : 'text-ink',
            quantity === 1 && 'hidden wide:block',
          )}
        >
          <span className="font-normal text-ink-3 wide:sr-only">{t('columnSum')} </span>
          {formatFen(priceFen * quantity)}
        </b>
        <LineRemove line={{ skuId, name, quantity, isSelected, addedAtMs, priceFenWhenAdded }} />
      </div>
    </li>
  );
}

import { cx } from '@/components/ui/class-names';
import { Picture } from '@/features/catalog/components/picture';
import { goodsLocale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import { type Fen, formatFen } from '@/lib/money';
import type { RefusedLine } from '@/lib/shop-error';
import { RefusedNote } from './refused-note';

type Line = { skuId: number; name: string; options: string; image: string; priceFen: Fen; quantity: number };

/** What is ordered, line by line; one that was refused says why. */
export function GoodsList({ lines, refused = [] }: { lines: Line[]; refused?: RefusedLine[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <GoodsLine key={line.skuId} line={line} refused={refused.find(({ skuId }) => skuId === line.skuId)} />
      ))}
    </ul>
  );
}

async function GoodsLine({ line, refused }: { line: Line; refused: RefusedLine | undefined }) {
  const { skuId, name, options, image, priceFen, quantity } = line;
  const t = await getWords('checkout');
  return (
    <li
      id={`line-${skuId}`}
      className={cx(
        'grid grid-cols-[64px_minmax(0,1fr)_auto] items-start gap-x-2.5 gap-y-1 py-3.5 wide:grid-cols-[72px_minmax(0,1fr)_110px_60px_110px] wide:items-center wide:gap-x-4',
        refused
          ? '-mx-3 rounded-control border border-brand-line bg-brand-soft px-3 first:mt-2'
          : 'border-line border-t first:border-0',
      )}
    >
      {image ? <Picture src={image} sizes="72px" isGone={refused?.left === 0} /> : <span />}
      <div className="grid gap-1">
        <span lang={name ? goodsLocale : undefined} className="line-clamp-2 leading-snug">
          {name || t('nameless')}
        </span>
        <span lang={goodsLocale} className="text-ink-3 text-xs">
          {options}
        </span>
      </div>
      <span className="text-right tabular-nums wide:contents">
        <span className="block font-semibold wide:font-normal">
          <span className="sr-only">{t('unitPrice')} </span>
          {formatFen(priceFen)}
        </span>
        <span className="block text-ink-3 wide:text-ink">
          <span className="sr-only">{t('quantity')} </span>× {quantity}
        </span>
        <b className="hidden text-right font-semibold wide:block">
          <span className="sr-only">{t('lineSum')} </span>
          {formatFen(priceFen * quantity)}
        </b>
      </span>
      {refused && (
        <RefusedNote line={refused}>
          <Why line={refused} />
        </RefusedNote>
      )}
    </li>
  );
}

async function Why({ line: { left, wanted, reason } }: { line: RefusedLine }) {
  const t = await getWords('checkout');
  const b = (chunks: React.ReactNode) => <b>{chunks}</b>;
  if (reason === 'off-shelf') return t.rich('isOffShelf', { b });
  return left > 0 ? t.rich('onlyLeft', { left, wanted, b }) : t.rich('isSoldOut', { b });
}

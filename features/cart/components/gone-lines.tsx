import { CardHead } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Picture } from '@/features/catalog/components/picture';
import { goodsLocale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import type { CartLineView } from '../cart-queries';
import { ClearGone } from './clear-gone';
import { LineRemove } from './line-remove';

/** 失效商品: what cannot be bought any more stays visible, cannot be selected, and can be removed. */
export async function GoneLines({ lines }: { lines: CartLineView[] }) {
  const t = await getWords('cart');
  const title = (
    <>
      {t('gone')} <span className="font-normal text-ink-3 tabular-nums">{lines.length}</span>
    </>
  );
  return (
    <section aria-labelledby="gone" className="min-w-0 rounded-card bg-surface p-4 shadow-rest wide:p-5">
      <CardHead id="gone" title={title}>
        <ClearGone />
      </CardHead>
      <ul>
        {lines.map((line) => (
          <GoneLine key={line.skuId} line={line} />
        ))}
      </ul>
    </section>
  );
}

async function GoneLine({ line }: { line: CartLineView }) {
  const { skuId, options, image, quantity, isSelected, addedAtMs, priceFenWhenAdded, state } = line;
  const t = await getWords('cart');
  const name = line.name || t('nameless');
  const lang = line.name ? goodsLocale : undefined;
  const why = state === 'sold-out' ? t('soldOut') : t(state === 'off-shelf' ? 'offShelf' : 'vanished');
  return (
    <li className="relative grid grid-cols-[24px_88px_minmax(0,1fr)] items-center gap-x-2.5 border-line border-t py-3.5 text-ink-3 first:border-0 max-[359px]:grid-cols-[24px_68px_minmax(0,1fr)] wide:grid-cols-[24px_88px_minmax(0,1fr)_72px] wide:gap-x-4">
      <input type="checkbox" disabled aria-label={t('cannotSelect', { name, why })} className="tick-box" />
      <span className="relative block overflow-hidden rounded-pic">
        {image ? (
          <Picture src={image} sizes="88px" isGone />
        ) : (
          <span className="block aspect-square bg-fill-2" />
        )}
        <span className="absolute inset-x-0 bottom-0 bg-[rgb(20_20_22/0.74)] py-0.5 text-center text-white text-xs">
          {why}
        </span>
      </span>
      <div className="grid gap-1 pr-8 wide:pr-0">
        {state === 'sold-out' ? (
          <Link href={`/goods/${skuId}`} className="block py-1 leading-snug">
            <span lang={lang} className="line-clamp-2">
              {name}
            </span>
          </Link>
        ) : (
          <span lang={lang} className="line-clamp-2 leading-snug">
            {name}
          </span>
        )}
        <span lang={goodsLocale} className="text-xs">
          {options}
        </span>
        <span className="text-xs">{t('goneWhy')}</span>
      </div>
      <LineRemove line={{ skuId, name, quantity, isSelected, addedAtMs, priceFenWhenAdded }} isGone />
    </li>
  );
}

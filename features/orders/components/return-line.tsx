'use client';

import { QuantityStepper } from '@/components/ui/quantity-stepper';
import { Picture } from '@/features/catalog/components/picture';
import { useWords } from '@/i18n/client-words';
import { goodsLocale } from '@/i18n/locales';
import { type Fen, formatFen } from '@/lib/money';

export type ReturnLineView = {
  skuId: number;
  name: string;
  options: string;
  image: string;
  priceFen: Fen;
  /** Pieces that can still go back. */
  left: number;
};

type Props = { line: ReturnLineView; quantity: number; onQuantity: (quantity: number) => void };

export function ReturnLine({ line, quantity, onQuantity }: Props) {
  const t = useWords('aftersales');
  const forms = useWords('forms');
  const { skuId, name, options, image, priceFen, left } = line;
  const words = {
    label: t('askQuantity', { name }),
    less: forms('decrease'),
    more: forms('increase'),
  };
  return (
    <li className="grid grid-cols-[64px_minmax(0,1fr)] items-start gap-x-3 gap-y-2 border-line border-t py-3 first:border-t-0 sm:grid-cols-[64px_minmax(0,1fr)_auto]">
      <Picture src={image} sizes="64px" />
      <div className="min-w-0">
        <span lang={goodsLocale} className="line-clamp-2">
          {name}
        </span>
        <p className="text-ink-3 text-sm tabular-nums">
          {options && (
            <>
              <span lang={goodsLocale}>{options}</span> ·{' '}
            </>
          )}
          {formatFen(priceFen)} · {t('askLeft', { count: left })}
        </p>
      </div>
      <div className="col-start-2 sm:col-start-auto">
        <QuantityStepper
          name={`quantity-${skuId}`}
          value={quantity}
          min={0}
          max={left}
          words={words}
          onQuantity={onQuantity}
        />
      </div>
    </li>
  );
}

import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { InlineNote } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';
import { type Fen, formatFen } from '@/lib/money';
import type { Goods } from '../goods-queries';
import { StockState } from './stock-state';

/** What it takes to get it: stock, freight and service, before anything is pressed. */
export async function GoodsTerms({ goods, freightFen }: { goods: Goods; freightFen: Fen }) {
  const t = await getWords('catalog');
  return (
    <dl className="divide-y divide-line wide:divide-y-0">
      <Term name={t('stock')}>
        <StockState stock={goods.stock} isLaunched={goods.isLaunched} />
        {goods.stock > 0 && <span className="text-ink-3 text-sm"> · {t('shipsSoon')}</span>}
      </Term>
      <Term name={t('freight')}>
        <span className="tabular-nums">{formatFen(freightFen)}</span>{' '}
        <span className="text-ink-3">{t('freightWhy')}</span>
      </Term>
      <Term name={t('service')}>
        <span className="flex flex-wrap gap-x-3 gap-y-0.5">
          {[t('serviceReturn'), t('serviceGenuine'), t('serviceCash')].map((promise) => (
            <InlineNote key={promise} icon="check" tone="ok">
              {promise}
            </InlineNote>
          ))}
        </span>
      </Term>
    </dl>
  );
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[64px_minmax(0,1fr)] gap-x-3 py-2 first:pt-0 last:pb-0 wide:grid-cols-[64px_minmax(0,1fr)] wide:gap-x-3 wide:py-1.5">
      <dt className="pt-px text-ink-3 text-sm">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export async function StockPromise() {
  const t = await getWords('catalog');
  return (
    <p className="hidden items-start gap-1.5 text-ink-3 text-xs wide:flex">
      <Icon name="shield-check" size="xs" className="mt-0.5" />
      {t('stockPromise')}
    </p>
  );
}

'use client';

import { ButtonLink, buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Price } from '@/components/ui/price';
import { Spinner } from '@/components/ui/spinner';
import { useWords } from '@/i18n/client-words';
import { type Fen, formatFen } from '@/lib/money';

type Props = { totalFen: Fen; freightFen: Fen; isPending: boolean; isLate: boolean };

/** The binding button: in the side card on wide screens, in a bar at the bottom on phones. */
export function PlaceBar({ totalFen, freightFen, isPending, isLate }: Props) {
  const t = useWords('checkout');
  return (
    <div className="fixed inset-x-0 bottom-0 z-40 grid gap-2 border-line border-t bg-surface px-3 pt-2 pb-[calc(8px+env(safe-area-inset-bottom))] shadow-[0_-8px_24px_-12px_rgb(0_0_0/0.16)] wide:static wide:mt-4 wide:border-0 wide:p-0 wide:shadow-none">
      <div role="status">{isLate && <Late />}</div>
      <div className="flex items-center gap-3">
        <p className="min-w-0 flex-1 leading-tight wide:hidden">
          <span className="block text-ink-3 text-xs">
            {t('toPayWithFreight', { freight: formatFen(freightFen) })}
          </span>
          <Price fen={totalFen} size="lg" className="max-[359px]:text-[1.25rem]" />
        </p>
        <button
          type="submit"
          aria-disabled={isPending || undefined}
          aria-describedby="terms"
          className={buttonClass({
            look: 'primary',
            size: 'lg',
            className: 'px-5 max-[359px]:px-3 wide:min-h-13 wide:w-full wide:text-lg',
          })}
        >
          {isPending && <Spinner />}
          {isPending ? t('placing') : t('place')}
        </button>
        <span role="status" className="sr-only">
          {isPending && t('placingSaid')}
        </span>
      </div>
    </div>
  );
}

function Late() {
  const t = useWords('checkout');
  const toOrders = (
    <ButtonLink href="/account/orders" size="sm">
      {t('myOrders')}
    </ButtonLink>
  );
  return (
    <Notice kind="warn" icon="clock" actions={toOrders}>
      <b>{t('waitingTitle')}</b> {t('waiting')}
    </Notice>
  );
}

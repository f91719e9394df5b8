import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import type { OrderPageView } from '../order-page-queries';
import { hasArrived } from '../order-status';
import { returnDays } from '../return-days';
import { ReturnForm } from './return-form';

/** The request to send goods back, or why there can be none. */
export async function AskReturn({ order }: { order: OrderPageView }) {
  const t = await getWords('aftersales');
  if (!order.canReturn) return <CannotReturn order={order} />;
  const lines = order.lines
    .map(({ skuId, name, options, image, priceFen, quantity, returnedQuantity }) => ({
      skuId,
      name,
      options,
      image,
      priceFen,
      left: quantity - returnedQuantity,
    }))
    .filter(({ left }) => left > 0);
  return (
    <Card className="grid gap-4">
      <div>
        <h1 className="text-lg">{t('askTitle')}</h1>
        <p>{t('returnTerms', returnDays)}</p>
        <p className="text-ink-2">{t('askIntro')}</p>
      </div>
      <ClientWords names={['account', 'aftersales', 'forms', 'refusals']}>
        <ReturnForm number={order.number} lines={lines} isReasonAsked={order.isReasonAsked} />
      </ClientWords>
    </Card>
  );
}

async function CannotReturn({ order: { number, status, returns } }: { order: OrderPageView }) {
  const t = await getWords('aftersales');
  const isOpen = returns.some((one) => one.status === 'requested');
  return (
    <div className="rounded-card bg-surface shadow-rest">
      <EmptyState
        heading="h1"
        image="/art/parcel.webp"
        title={t('cannotReturn')}
        actions={
          <ButtonLink href={`/account/orders/${number}`} look="primary">
            {t('toOrder')}
          </ButtonLink>
        }
      >
        {isOpen
          ? t('cannotReturnOpen')
          : hasArrived(status)
            ? t('cannotReturnLate', { days: returnDays.all })
            : t('cannotReturnEarly')}
      </EmptyState>
    </div>
  );
}

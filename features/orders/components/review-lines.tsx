import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Picture } from '@/features/catalog/components/picture';
import { goodsLocale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import type { OrderLineView, OrderView } from '../order-queries';
import { hasArrived } from '../order-status';
import { ReviewForm } from './review-form';

/** A form for each line that waits for a review. */
export async function ReviewLines({ order }: { order: OrderView }) {
  const t = await getWords('reviewing');
  const waiting = hasArrived(order.status) ? order.lines.filter((line) => !line.isReviewed) : [];
  if (waiting.length === 0) return <NothingToReview order={order} />;
  return (
    <ClientWords names={['account', 'forms', 'refusals', 'reviewing']}>
      <Card>
        <h1 id="review-title" tabIndex={-1} className="text-lg outline-none">
          {t('title')}
        </h1>
        <p className="text-ink-2">{t('intro')}</p>
      </Card>
      {waiting.map((line) => (
        <ReviewLine key={line.skuId} line={line} number={order.number} />
      ))}
    </ClientWords>
  );
}

async function ReviewLine({ line, number }: { line: OrderLineView; number: string }) {
  const t = await getWords('reviewing');
  const { skuId, name, options, image } = line;
  return (
    <Card className="grid gap-4 wide:grid-cols-[220px_minmax(0,1fr)] wide:gap-6">
      <div className="grid grid-cols-[64px_minmax(0,1fr)] content-start gap-3 wide:grid-cols-1">
        <Picture src={image} sizes="120px" className="wide:w-30" />
        <div lang={goodsLocale} className="min-w-0">
          <h2 className="font-normal">{name}</h2>
          {options && <p className="text-ink-3 text-sm">{options}</p>}
        </div>
      </div>
      <ReviewForm number={number} skuId={skuId} label={t('of', { name })} />
    </Card>
  );
}

async function NothingToReview({ order: { number, status } }: { order: OrderView }) {
  const [t, words] = await Promise.all([getWords('reviewing'), getWords('aftersales')]);
  return (
    <div className="rounded-card bg-surface shadow-rest">
      <EmptyState
        heading="h1"
        image="/art/parcel.webp"
        title={t('nothing')}
        actions={
          <ButtonLink href={`/account/orders/${number}`} look="primary">
            {words('toOrder')}
          </ButtonLink>
        }
      >
        {t(hasArrived(status) ? 'nothingLeft' : 'nothingEarly')}
      </EmptyState>
    </div>
  );
}

import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { getWords } from '@/i18n/words';
import type { OrderStatus } from '../order-status';
import { ordersLink } from './orders-link';

type Props = { status: OrderStatus | undefined; q: string };

/** Why the list is empty, and the way on. */
export async function NoOrders({ status, q }: Props) {
  const [t, orders] = await Promise.all([getWords('aftersales'), getWords('orders')]);
  const shop = (
    <ButtonLink href="/" look="primary">
      {orders('goShopping')}
    </ButtonLink>
  );
  const all = <ButtonLink href={ordersLink({})}>{t('showAll')}</ButtonLink>;
  if (q) return <Box title={t('nothingFound', { q })} why={t('nothingFoundWhy')} actions={all} />;
  if (!status) return <Box title={orders('none')} why={orders('noneWhy')} actions={shop} />;
  const title = orders('noneOfStatus', { status: orders(`status.${status}`) });
  return (
    <Box
      title={title}
      why={t(`none.${status}`)}
      actions={
        <>
          {shop}
          {all}
        </>
      }
    />
  );
}

function Box({ title, why, actions }: { title: string; why: string; actions: React.ReactNode }) {
  return (
    <div className="rounded-card bg-surface shadow-rest">
      <EmptyState image="/art/parcel.webp" title={title} actions={actions}>
        {why}
      </EmptyState>
    </div>
  );
}

import { ButtonLink, buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { getWords } from '@/i18n/words';
import { type AskedList, linkIn } from '../../asked-list';
import type { Rights } from '../../read-rights';

type Props = {
  list: AskedList;
  /** The first day of the list, where nobody asked for one. */
  since: string | undefined;
  rights: Rights;
};

/** What can be done with many orders at once. */
export async function OrderWays({ list, since, rights }: Props) {
  const t = await getWords('staffOrders');
  const file = linkIn(
    { ...list, path: '/admin/orders/export' },
    { page: 1, pick: [], cols: [], size: 20, sort: 'newest', ...(since && { from: since }) },
  );
  return (
    <>
      {rights.has('order.ship') && (
        <>
          <ButtonLink href="/admin/orders/ship" size="sm">
            <Icon name="file-up" size="sm" />
            {t('shipMany')}
          </ButtonLink>
          <ButtonLink href="/admin/orders/packing?status=unshipped" size="sm">
            <Icon name="printer" size="sm" />
            {t('packAll')}
          </ButtonLink>
        </>
      )}
      {rights.has('order.export') && (
        <a href={file} download className={buttonClass({ size: 'sm' })}>
          <Icon name="download" size="sm" />
          {t('exportAll')}
        </a>
      )}
    </>
  );
}

import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { getWords } from '@/i18n/words';
import { PickBar } from '../../components/list/pick-bar';
import type { Rights } from '../../read-rights';

type Props = { id: string; rights: Rights };

/** What can be done with chosen orders: a plain form, whose answer is a page or a file. */
export async function OrderPicks({ id, rights }: Props) {
  const t = await getWords('staffOrders');
  const ways = [
    { href: '/admin/orders/packing', icon: 'printer', name: t('packPicked'), right: 'order.ship' },
    { href: '/admin/orders/export', icon: 'download', name: t('exportPicked'), right: 'order.export' },
  ] as const;
  return (
    <form id={id} method="get" action={ways[0].href}>
      {/* so that nothing chosen is not the same as nothing asked */}
      <input type="hidden" name="numbers" value="" />
      <PickBar form={id}>
        {ways
          .filter(({ right }) => rights.has(right))
          .map(({ href, icon, name }) => (
            <button key={href} type="submit" formAction={href} className={buttonClass({ size: 'sm' })}>
              <Icon name={icon} size="sm" />
              {name}
            </button>
          ))}
      </PickBar>
    </form>
  );
}

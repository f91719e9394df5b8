import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { TextInput } from '@/components/ui/text-input';
import { getWords } from '@/i18n/words';
import { longestSearch } from '../order-schema';
import type { OrderStatus } from '../order-status';
import { ordersLink } from './orders-link';

type Props = { status: OrderStatus | undefined; q: string };

/** Looks among one's orders for a product or a number. */
export async function OrderSearch({ status, q }: Props) {
  const t = await getWords('aftersales');
  return (
    <search className="rounded-card bg-surface p-3 shadow-rest wide:px-5">
      <form action="/account/orders" className="flex flex-wrap items-center gap-2">
        {status && <input type="hidden" name="status" value={status} />}
        <TextInput
          key={q}
          type="search"
          name="q"
          defaultValue={q}
          maxLength={longestSearch}
          aria-label={t('searchLabel')}
          placeholder={t('searchLabel')}
          enterKeyHint="search"
          className="min-w-0 flex-1 basis-40 wide:max-w-[420px]"
        />
        <button type="submit" className={buttonClass({ look: 'ink' })}>
          <Icon name="search" size="sm" />
          {t('search')}
        </button>
        {q && (
          <Link href={ordersLink({ status })} className="link inline-flex min-h-tap items-center px-2">
            {t('clearSearch')}
          </Link>
        )}
      </form>
    </search>
  );
}

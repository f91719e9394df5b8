import { Card, CardHead } from '@/components/ui/card';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { formatFen } from '@/lib/money';
import type { OrderView } from '../order-queries';
import { returnDays } from '../return-days';

/** What happens next: it differs by the way of paying, and by whether that has been done. */
export async function NextSteps({ order }: { order: OrderView }) {
  const [t, formats] = await Promise.all([getWords('checkout'), getFormats()]);
  if (order.status !== 'unpaid' && order.status !== 'unshipped') return null;
  const isCash = order.payMethod === 'cash';
  const days = returnDays.free;
  const amount = formatFen(order.totalFen);
  const steps = [
    { name: t('nextShip'), how: order.status === 'unpaid' ? t('nextShipAfterPay') : t('nextShipSoon') },
    {
      name: t('nextReceive'),
      how: isCash ? t('nextReceiveCash', { amount, days }) : t('nextReceiveHow', { days }),
    },
  ];
  if (order.status === 'unpaid' && order.expiresAt) {
    const how = t('nextPayHow', { amount, at: formats.dateTime(order.expiresAt) });
    steps.unshift({ name: t('nextPay'), how });
  }
  return (
    <Card className="wide:px-8 wide:py-6">
      <CardHead title={t('next')} />
      <ol>
        {steps.map(({ name, how }, i) => (
          <li
            key={name}
            className="relative pb-4 pl-9 last:pb-0 not-last:after:absolute not-last:after:top-7 not-last:after:bottom-1 not-last:after:left-3 not-last:after:w-px not-last:after:bg-control"
          >
            <span
              aria-hidden="true"
              className={`absolute top-0 left-0 grid size-6 place-items-center rounded-full font-semibold text-xs ${i === 0 ? 'bg-brand text-on-brand' : 'bg-fill-2'}`}
            >
              {i + 1}
            </span>
            <b className="font-semibold">{name}</b>
            <p className="text-ink-2">{how}</p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

import './packing.css';
import { QrCode } from '@/features/accounts/components/qr-code';
import { drawQr } from '@/features/accounts/draw-qr';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { formatFen } from '@/lib/money';
import type { PackedOrder } from '../packing-queries';
import { PackingLines } from './packing-lines';

/** What goes into each parcel, made for paper. */
export async function Packing({ orders }: { orders: PackedOrder[] }) {
  const t = await getWords('staffOrders');
  return (
    <ul className="packing grid gap-4">
      {orders.map((order) => (
        <li key={order.number} className="grid gap-4 rounded-card bg-surface p-4 shadow-rest wide:p-6">
          <div className="flex items-start justify-between gap-4">
            <div className="grid min-w-0 gap-4">
              <Head order={order} />
              <Facts order={order} />
            </div>
            <span className="flex-none *:size-24 *:rounded-control">
              <QrCode picture={drawQr(order.number)} label={t('code', { number: order.number })} />
            </span>
          </div>
          <PackingLines order={order} />
        </li>
      ))}
    </ul>
  );
}

type Of = { order: PackedOrder };

async function Head({ order: { number, placedAt, status } }: Of) {
  const [t, say, formats] = await Promise.all([getWords('staffOrders'), getWords('orders'), getFormats()]);
  const isToShip = status === 'unshipped' || status === 'unreceived';
  return (
    <div>
      <h2 className="text-lg tabular-nums sm:text-xl">{t('packingOf', { number })}</h2>
      <p className="text-ink-2 text-sm">
        {t('placedAt')} <time dateTime={placedAt.toISOString()}>{formats.dateTime(placedAt)}</time>
      </p>
      {!isToShip && (
        <p className="mt-1 font-bold text-brand-text">
          {t('notToShip', { status: say(`status.${status}`) })}
        </p>
      )}
    </div>
  );
}

async function Facts({ order }: Of) {
  const t = await getWords('staffOrders');
  const isToCollect = order.payMethod === 'cash' && order.paymentStatus === 'unpaid';
  const facts = [
    { name: t('remark'), text: order.remark },
    { name: t('staffNote'), text: order.staffNote },
    { name: t('columns.invoice'), text: order.invoiceTitle },
    { name: t('columns.taxNumber'), text: order.taxNumber },
  ].filter(({ text }) => text);
  return (
    <>
      <dl className="grid gap-2">
        <div>
          <dt className="text-ink-3 text-sm">{t('sendTo')}</dt>
          <dd className="text-md">
            <b>{order.receiver}</b> <span className="tabular-nums">{order.mobile}</span>
            <br />
            {order.region} {order.place}
          </dd>
        </div>
        {facts.map(({ name, text }) => (
          <div key={name}>
            <dt className="text-ink-3 text-sm">{name}</dt>
            <dd className="whitespace-pre-line break-words">{text}</dd>
          </div>
        ))}
      </dl>
      {isToCollect && (
        <p className="mt-2 font-semibold">{t('collect', { amount: formatFen(order.totalFen) })}</p>
      )}
    </>
  );
}

import { Card, CardHead } from '@/components/ui/card';
import { Price } from '@/components/ui/price';
import { Tag } from '@/components/ui/tag';
import { getFormats } from '@/i18n/formats';
import { goodsLocale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import type { OrderPageView, ReturnView } from '../order-page-queries';

const tones = { requested: 'warn', approved: 'ok', refused: 'plain' } as const;

/** What the shopper wanted to send back, and what the shop said to it. */
export async function OrderReturns({ returns }: Pick<OrderPageView, 'returns'>) {
  const t = await getWords('aftersales');
  if (returns.length === 0) return null;
  return (
    <Card>
      <CardHead title={t('returns')} />
      <ul className="grid divide-y divide-line">
        {returns.map((one) => (
          <Return key={one.id} one={one} />
        ))}
      </ul>
    </Card>
  );
}

async function Return({ one }: { one: ReturnView }) {
  const [t, formats] = await Promise.all([getWords('aftersales'), getFormats()]);
  return (
    <li className="grid gap-2 py-3 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-3 text-sm">
        <Tag tone={tones[one.status]}>{t(`returnStatus.${one.status}`)}</Tag>
        <span>{t('returnAsked', { time: formats.dateTime(one.createdAt) })}</span>
        {one.decidedAt && <span>{t('returnAnswered', { time: formats.dateTime(one.decidedAt) })}</span>}
      </p>
      <ul>
        {one.lines.map(({ skuId, name, options, quantity }) => (
          <li key={skuId} lang={goodsLocale}>
            {t('returnOfLine', { name: options ? `${name} ${options}` : name, count: quantity })}
          </li>
        ))}
      </ul>
      <dl className="grid gap-1 text-sm">
        {one.reason && <Fact name={t('returnReason')}>{one.reason}</Fact>}
        {one.answer && <Fact name={t('returnAnswer')}>{one.answer}</Fact>}
        {one.status !== 'refused' && (
          <Fact name={t('returnRefund')}>
            <Price fen={one.refundFen} size="sm" tone="ink" />
          </Fact>
        )}
      </dl>
    </li>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-3 sm:grid-cols-[112px_minmax(0,1fr)]">
      <dt className="text-ink-3">{name}</dt>
      <dd className="whitespace-pre-line">{children}</dd>
    </div>
  );
}

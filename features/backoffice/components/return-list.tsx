import { Link } from '@/components/ui/link';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { formatFen } from '@/lib/money';
import { staffLimits } from '../backoffice-schema';
import type { listReturns } from '../return-queries';
import { decideReturnAction } from '../staff-actions';
import type { StaffFieldView } from './staff-field';
import { StaffForm } from './staff-form';

type Row = Awaited<ReturnType<typeof listReturns>>['rows'][number];

export function ReturnList({ rows }: { rows: Row[] }) {
  return (
    <ul className="grid divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="grid gap-3 py-4 first:pt-0 md:grid-cols-[minmax(0,1fr)_320px]">
          <Asked row={row} />
          {row.status === 'requested' ? <Decide row={row} /> : <p className="text-ink-2">{row.answer}</p>}
        </li>
      ))}
    </ul>
  );
}

async function Asked({ row }: { row: Row }) {
  const [t, formats] = await Promise.all([getWords('backoffice'), getFormats()]);
  return (
    <div className="grid content-start gap-1">
      <p className="flex flex-wrap gap-x-3 text-ink-3 text-sm">
        <Link href={`/admin/orders/${row.number}`} className="link tabular-nums">
          {row.number}
        </Link>
        {t('asked', { username: row.username, time: formats.dateTime(row.createdAt) })}
      </p>
      <ul>
        {row.lines.map(({ skuId, name, options, quantity }) => (
          <li key={skuId}>
            {name} {options && <span className="text-ink-2">{options}</span>} × {quantity}
          </li>
        ))}
      </ul>
      <p className="whitespace-pre-line text-ink-2">{row.reason || t('noReason')}</p>
      <p className="font-semibold">{t('refundOf', { amount: formatFen(row.refundFen) })}</p>
    </div>
  );
}

async function Decide({ row: { id, number, refundFen } }: { row: Row }) {
  const [t, asks] = await Promise.all([getWords('backoffice'), getWords('asks')]);
  const fields: StaffFieldView[] = [
    {
      id: `verdict-${id}`,
      name: 'verdict',
      label: t('verdict'),
      kind: 'choice',
      options: [
        ['approved', t('approve')],
        ['refused', t('refuse')],
      ],
    },
    {
      id: `answer-${id}`,
      name: 'answer',
      label: t('answer'),
      hint: t('reasonHint'),
      maxLength: staffLimits.reason,
    },
  ];
  return (
    <StaffForm
      action={decideReturnAction}
      ask={{
        title: asks('returnTitle', { number }),
        text: asks('returnLost', { amount: formatFen(refundFen) }),
        yes: asks('returnYes'),
      }}
      submit={t('sendAnswer')}
      done={t('decided')}
      hidden={{ returnId: id }}
      fields={fields}
    />
  );
}

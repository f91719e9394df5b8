import { Link } from '@/components/ui/link';
import { TextField } from '@/components/ui/text-input';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { formatFen } from '@/lib/money';
import { staffLimits } from '../backoffice-schema';
import type { listReturns } from '../return-queries';
import { decideReturnAction } from '../staff-actions';
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
        {row.lines.map(({ name, quantity }) => (
          <li key={name}>
            {name} × {quantity}
          </li>
        ))}
      </ul>
      <p className="whitespace-pre-line text-ink-2">{row.reason}</p>
      <p className="font-semibold">{t('refundOf', { amount: formatFen(row.refundFen) })}</p>
    </div>
  );
}

async function Decide({ row }: { row: Row }) {
  const t = await getWords('backoffice');
  const id = `answer-${row.id}`;
  return (
    <StaffForm action={decideReturnAction} submit={t('answer')} done={t('decided')}>
      <input type="hidden" name="returnId" value={row.id} />
      <fieldset className="flex flex-wrap gap-x-5">
        <legend className="sr-only">{t('answer')}</legend>
        {(['approved', 'refused'] as const).map((verdict) => (
          <label key={verdict} className="inline-flex min-h-tap cursor-pointer items-center gap-2">
            <input type="radio" name="verdict" value={verdict} required className="radio-dot" />
            {t(verdict === 'approved' ? 'approve' : 'refuse')}
          </label>
        ))}
      </fieldset>
      <TextField
        id={id}
        name="answer"
        label={t('answer')}
        hint={t('reasonHint')}
        maxLength={staffLimits.reason}
      />
    </StaffForm>
  );
}

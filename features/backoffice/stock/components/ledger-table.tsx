import { Link } from '@/components/ui/link';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { Cell, Row, Table } from '../../components/table';
import type { LedgerRow } from '../ledger-queries';

type Props = { rows: readonly LedgerRow[]; canSeeOrders: boolean };

/** Why there are as many pieces as there are, the newest movement first. */
export async function LedgerTable({ rows, canSeeOrders }: Props) {
  const [t, formats] = await Promise.all([getWords('stock'), getFormats()]);
  const head = [
    { name: t('when') },
    { name: t('delta'), isNumber: true },
    { name: t('balance'), isNumber: true },
    { name: t('reason') },
    { name: t('note') },
    { name: t('who') },
  ];
  return (
    <Table label={t('ledger')} head={head}>
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell name={t('when')}>
            <time dateTime={row.at.toISOString()} className="whitespace-nowrap tabular-nums">
              {formats.dateTime(row.at)}
            </time>
          </Cell>
          <Cell name={t('delta')} isNumber>
            <b className="font-semibold">
              {row.delta > 0 && '+'}
              {formats.count(row.delta)}
            </b>
          </Cell>
          <Cell name={t('balance')} isNumber>
            {formats.count(row.balance)}
          </Cell>
          <Cell name={t('reason')}>{t(row.reason === 'import' ? 'imported' : row.reason)}</Cell>
          <Cell name={t('note')}>
            <Note row={row} canSeeOrders={canSeeOrders} />
          </Cell>
          <Cell name={t('who')}>{row.username ?? t('system')}</Cell>
        </Row>
      ))}
    </Table>
  );
}

async function Note({ row, canSeeOrders }: { row: LedgerRow; canSeeOrders: boolean }) {
  const t = await getWords('stock');
  const { orderNumber: number, importId, note } = row;
  return (
    <span className="grid justify-items-start">
      {note}
      {number &&
        (canSeeOrders ? (
          <Link href={`/admin/orders/${number}`} className="link tabular-nums">
            {t('order', { number })}
          </Link>
        ) : (
          t('order', { number })
        ))}
      {importId !== undefined && (
        <Link href={`/admin/imports/${importId}`} className="link tabular-nums">
          {t('import', { id: String(importId) })}
        </Link>
      )}
    </span>
  );
}

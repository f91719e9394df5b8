import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { getWords } from '@/i18n/words';
import { isOrderNumber } from '@/lib/order-number';
import { Cell, Row, Table } from '../../components/table';
import type { ShipListView, Verdict } from '../ship-list-queries';

type Props = { rows: ShipListView['rows'] };

const mostShown = 200;

/** The rows of the file with what is to be said of each, those with a problem first. */
export async function ShipTable({ rows }: Props) {
  const t = await getWords('shipping');
  const shown = rows.toSorted((a, b) => rank(a.verdict) - rank(b.verdict)).slice(0, mostShown);
  const names = ['line', 'number', 'carrier', 'trackingNumber', 'result'] as const;
  return (
    <>
      {rows.length > mostShown && (
        <p className="mb-2 text-ink-3 text-sm">{t('some', { count: mostShown })}</p>
      )}
      <Table label={t('result')} head={names.map((name) => ({ name: t(name) }))}>
        {shown.map(({ line, number, carrier, trackingNumber, verdict }) => (
          <Row key={line}>
            <Cell name={t('line')}>{line}</Cell>
            <Cell name={t('number')}>
              {isOrderNumber(number) && verdict !== 'order-missing' ? (
                <Link href={`/admin/orders/${number}`} className="link tabular-nums">
                  {number}
                </Link>
              ) : (
                number
              )}
            </Cell>
            <Cell name={t('carrier')}>{carrier}</Cell>
            <Cell name={t('trackingNumber')}>{trackingNumber}</Cell>
            <Cell name={t('result')}>
              <Said verdict={verdict} />
            </Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}

const rank = (verdict: Verdict) => (isGood(verdict) ? 1 : 0);
const isGood = (verdict: Verdict) => verdict === 'ready' || isSent(verdict);
const isSent = (verdict: Verdict) => verdict === 'sent' || verdict === 'sent-before';

/** What is right is a word; what is wrong is a sentence. */
async function Said({ verdict }: { verdict: Verdict }) {
  const t = await getWords('shipping');
  const words = t(`verdict.${verdict}`);
  if (isGood(verdict)) return <Tag tone={isSent(verdict) ? 'ok' : 'plain'}>{words}</Tag>;
  return <span className="text-brand-text">{words}</span>;
}

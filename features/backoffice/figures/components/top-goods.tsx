import { Card, CardHead } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { formatFen } from '@/lib/money';
import { Cell, Row, Table } from '../../components/table';
import type { SoldProduct } from '../figure-queries';

type Props = { title: string; goods: SoldProduct[]; canSeeProducts: boolean };

export async function TopGoods({ title, goods, canSeeProducts }: Props) {
  const [t, formats] = await Promise.all([getWords('figures'), getFormats()]);
  const head = [
    { name: t('product') },
    { name: t('pieces'), isNumber: true },
    { name: t('amount'), isNumber: true },
  ];
  return (
    <Card>
      <CardHead title={title} />
      <p className="-mt-2 mb-3 text-ink-3 text-sm">{t('goodsHint')}</p>
      {goods.length === 0 ? (
        <p className="py-4 text-ink-3">{t('goodsNone')}</p>
      ) : (
        <Table label={title} head={head}>
          {goods.map(({ productId, name, pieces, amountFen }) => (
            <Row key={productId}>
              <Cell name={t('product')}>
                {canSeeProducts ? (
                  <Link href={`/admin/products/${productId}`} className="link">
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </Cell>
              <Cell name={t('pieces')} isNumber>
                {formats.count(pieces)}
              </Cell>
              <Cell name={t('amount')} isNumber>
                {formatFen(amountFen)}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Card>
  );
}

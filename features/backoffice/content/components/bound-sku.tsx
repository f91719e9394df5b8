import { Card, CardHead } from '@/components/ui/card';
import { Image } from '@/components/ui/image';
import { Link } from '@/components/ui/link';
import { Price } from '@/components/ui/price';
import { getWords } from '@/i18n/words';
import type { ContentView } from '../content-queries';

type Props = { skuId: number; sku: ContentView['sku'] };

/** The SKU that a content shows, with its price as it is now. */
export async function BoundSku({ skuId, sku }: Props) {
  const t = await getWords('contents');
  return (
    <Card>
      <CardHead title={t('boundSku')} />
      {sku && (
        <div className="flex items-center gap-3">
          <Image src={sku.image} alt="" width={96} height={96} className="dimmed size-20 rounded-pic" />
          <div className="min-w-0">
            <Link href={`/goods/${sku.id}`} className="link inline-flex min-h-tap items-center">
              {sku.name}
            </Link>
            <p>
              <Price fen={sku.priceFen} />
            </p>
          </div>
        </div>
      )}
      {!sku?.isLaunched && <p className="mt-2 text-sm text-warn-text">{t('offShelf', { id: skuId })}</p>}
    </Card>
  );
}

import { Card } from '@/components/ui/card';
import { getWords } from '@/i18n/words';
import type { SkuCard } from '../sku-queries';
import { RankList } from './rank-list';

export async function HotCard({ skus }: { skus: readonly SkuCard[] }) {
  const t = await getWords('catalog');
  if (skus.length === 0) return null;
  return (
    <Card className="wide:p-4">
      <h2 className="mb-3 text-md">{t('hot')}</h2>
      <RankList skus={skus} />
    </Card>
  );
}

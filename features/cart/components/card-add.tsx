import { getWords } from '@/i18n/words';
import { QuickAdd } from './quick-add';

/** The round button on a product card; nothing where nothing is left. */
export async function CardAdd({ sku }: { sku: { id: number; name: string; stock: number } }) {
  const t = await getWords('catalog');
  if (sku.stock === 0) return null;
  const words = {
    label: t('addThis', { name: sku.name }),
    added: t('addedThis'),
    toCart: t('goToCart'),
    failed: t('notAdded'),
    look: t('lookAtIt'),
  };
  return <QuickAdd skuId={sku.id} words={words} />;
}

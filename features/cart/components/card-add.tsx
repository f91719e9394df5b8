import { Icon } from '@/components/ui/icon';
import { Pending } from '@/components/ui/pending';
import { getWords } from '@/i18n/words';
import { quickAddForm } from './quick-add-form';

/** The round button on a product card; nothing where nothing is left. */
export async function CardAdd({ sku }: { sku: { id: number; name: string; stock: number } }) {
  const t = await getWords('catalog');
  if (sku.stock === 0) return null;
  return (
    <button
      type="submit"
      form={quickAddForm}
      name="skuId"
      value={sku.id}
      aria-label={t('addThis', { name: sku.name })}
      className="group/add grid size-tap place-items-center text-brand-text"
    >
      <span className="grid size-8 place-items-center rounded-full bg-brand-soft motion-quick group-hover/add:bg-brand group-hover/add:text-on-brand">
        <Pending />
        <Icon name="plus" className="size-[18px] group-data-pending/add:hidden" />
      </span>
    </button>
  );
}

import { ClientWords } from '@/i18n/words-for-client';
import type { Staff } from '../../as-staff';
import type { Draft } from '../product-draft';
import { saveProductAction } from '../products-actions';
import type { Choices } from '../read-choices-queries';
import type { SkuFigures } from './editor-parts';
import { ProductEditor } from './product-editor';

type Props = { staff: Staff; draft: Draft; figures: Record<string, SkuFigures>; choices: Choices };

/** The editor with its words and with what this member of staff may; anew for each version. */
export function EditorFrame({ staff: { rights }, draft, figures, choices }: Props) {
  return (
    <ClientWords names={['forms', 'pictures', 'products', 'refusals']}>
      <ProductEditor
        key={`${draft.productId} ${draft.version}`}
        action={saveProductAction}
        draft={draft}
        figures={figures}
        {...choices}
        rights={{
          cost: rights.has('catalog.cost'),
          launch: rights.has('catalog.launch'),
          stock: rights.has('stock.view'),
          adjust: rights.has('stock.adjust'),
        }}
      />
    </ClientWords>
  );
}

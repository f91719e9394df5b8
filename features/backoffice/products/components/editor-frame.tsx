import { ClientWords } from '@/i18n/words-for-client';
import type { Staff } from '../../as-staff';
import type { Draft } from '../product-draft';
import { saveProductAction } from '../products-actions';
import type { Choices } from '../read-choices-queries';
import type { SkuFigures } from './editor-parts';
import { HeldEditor } from './held-editor';

type Props = { staff: Staff; draft: Draft; figures: Record<string, SkuFigures>; choices: Choices };

/** The editor with its words and with what this member of staff may. */
export function EditorFrame({ staff: { rights }, draft, figures, choices }: Props) {
  return (
    <ClientWords names={['forms', 'pictures', 'products', 'refusals']}>
      <HeldEditor
        key={draft.productId}
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

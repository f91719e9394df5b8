'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardHead } from '@/components/ui/card';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { toast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import type { Unsaved } from '@/components/ui/use-unsaved';
import { IfSignedOut } from '@/features/accounts/components/sign-in-again';
import { useWords } from '@/i18n/client-words';
import { useRefusalWords } from '@/i18n/refusal-words';
import type { FormState } from '@/lib/form-action';
import { type Draft, draftFrom } from '../product-draft';
import { ConflictNotice } from './conflict-notice';
import type { Choice, EditorRights, SkuFigures } from './editor-parts';
import { ProductBasics } from './product-basics';
import { RichTextField } from './rich-text-field';
import { SkuCard } from './sku-card';
import { SpecificationEditor } from './specification-editor';
import { useStructure } from './use-structure';

export type EditorProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  draft: Draft;
  figures: Record<string, SkuFigures>;
  brands: Choice[];
  sections: { title: string; leaves: Choice[] }[];
  rights: EditorRights;
};

const first: FormState = { status: 'idle' };

/** The form of a product. Without script what is there can be changed; with it there is more to add and to move. */
export function ProductEditor({
  action,
  draft: given,
  figures,
  brands,
  sections,
  rights,
  unsaved,
}: EditorProps & { unsaved: Unsaved }) {
  const t = useWords('products');
  const forms = useWords('forms');
  const say = useRefusalWords();
  const router = useRouter();
  const element = useRef<HTMLFormElement>(null);
  const { form, state, isOffline } = useForm(action, first, (to) => {
    unsaved.forget();
    toast({ text: t('saved') });
    router.push(to);
    router.refresh();
  });
  const isBack = state.status === 'invalid' || state.status === 'refused';
  const [draft] = useState(() => (isBack ? draftFrom(Object.entries(state.values)) : given));
  const structure = useStructure(draft, unsaved.note);
  const [filled, setFilled] = useState('');
  const wrong = state.status === 'invalid' ? state.fields : {};
  const word = forms as (key: string) => string;
  const errorOf = (field: string) => (wrong[field] === undefined ? undefined : word(wrong[field]));
  const refusal = state.status === 'refused' ? state.refusal : undefined;
  const problem = (isOffline && forms('offline')) || (refusal && say(refusal));
  const items = Object.entries(wrong).map(([id, key]) => ({ id, text: word(key) }));

  function addMissing() {
    const fields = [...new FormData(element.current ?? undefined)].filter(isText);
    const [typed] = draftFrom(fields).skus;
    const { key: _, choices: __, ...beginning } = typed ?? { key: '', choices: {} };
    setFilled(t('filledUp', { count: structure.fillUp(beginning) }));
  }

  return (
    <form
      {...form}
      ref={element}
      onChange={unsaved.note}
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4"
    >
      {items.length > 0 && (
        <ErrorSummary title={forms('summary', { count: items.length })} items={items.slice(0, 20)} />
      )}
      {problem && (
        <ErrorSummary title={problem} items={[]}>
          <IfSignedOut state={state} />
        </ErrorSummary>
      )}
      {refusal?.code === 'product-changed' && (
        <ConflictNotice {...refusal.details} href={`/admin/products/${draft.productId}`} />
      )}
      {(['productId', 'version', 'formKey'] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={draft[name]} />
      ))}
      <Card>
        <CardHead title={t('basics')} />
        <ProductBasics draft={draft} brands={brands} sections={sections} errorOf={errorOf} />
      </Card>
      <Card>
        <CardHead title={t('specifications')} />
        <SpecificationEditor structure={structure} errorOf={errorOf} />
      </Card>
      <Card>
        <CardHead title={t('grid')}>
          <span className="flex items-center gap-3">
            <span role="status" className="text-ink-3 text-sm">
              {filled}
            </span>
            <Button size="sm" onClick={addMissing}>
              {t('fillUp')}
            </Button>
          </span>
        </CardHead>
        <div className="grid gap-4">
          {structure.skus.map((sku) => (
            <SkuCard
              key={sku.key}
              sku={sku}
              figures={figures[sku.key]}
              structure={structure}
              rights={rights}
              errorOf={errorOf}
              onCopied={(count) => toast({ text: t('copied', { count }) })}
            />
          ))}
        </div>
      </Card>
      <Card>
        <CardHead title={t('texts')} />
        <div className="grid gap-5">
          {texts.map(([name, label]) => (
            <RichTextField
              key={name}
              name={name}
              label={t(label)}
              value={draft[name]}
              error={errorOf(name)}
              onChange={unsaved.note}
            />
          ))}
        </div>
      </Card>
      <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-4 rounded-card border border-line bg-surface px-4 py-3">
        <SubmitButton look="primary" busy={forms('busy')}>
          {t('save')}
        </SubmitButton>
        {unsaved.is && <span className="text-ink-3 text-sm">{t('unsaved')}</span>}
      </div>
    </form>
  );
}

const texts = [
  ['descriptionHtml', 'description'],
  ['packingHtml', 'packing'],
  ['serviceHtml', 'service'],
] as const;

const isText = (field: [string, FormDataEntryValue]): field is [string, string] =>
  typeof field[1] === 'string';

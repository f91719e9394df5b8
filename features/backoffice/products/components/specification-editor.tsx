'use client';

import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { SortableList } from '@/components/ui/sortable-list';
import { TextField } from '@/components/ui/text-input';
import { useWords } from '@/i18n/client-words';
import { type DraftSpecification, isNew } from '../product-draft';
import { productLimits } from '../product-limits';
import type { useStructure } from './use-structure';

type Props = {
  structure: ReturnType<typeof useStructure>;
  errorOf: (field: string) => string | undefined;
};

/** What a buyer chooses: questions, each with its answers, in order. */
export function SpecificationEditor({ structure, errorOf }: Props) {
  const t = useWords('products');
  const { specifications } = structure;
  const items = specifications.map((one, i) => ({
    id: one.key,
    name: one.name || t('specificationAt', { place: i + 1 }),
    body: <Question one={one} place={i + 1} structure={structure} errorOf={errorOf} />,
  }));
  const problem = errorOf('specifications');
  return (
    <div className="grid gap-3">
      <p className="text-ink-2 text-sm">{t('specificationsHint')}</p>
      <SortableList
        label={t('specifications')}
        items={items}
        onSort={structure.sortSpecifications}
        className="grid gap-4 empty:hidden"
        itemClass="flex-wrap items-start rounded-card border border-line p-3 max-sm:justify-end sm:flex-nowrap max-sm:[&>div]:order-first max-sm:[&>div]:basis-full"
      />
      {problem && <FieldError id="specifications">{problem}</FieldError>}
      {specifications.length < productLimits.specifications && (
        <Button onClick={structure.addSpecification} className="justify-self-start">
          <Icon name="plus" size="sm" />
          {t('addSpecification')}
        </Button>
      )}
    </div>
  );
}

type QuestionProps = Props & { one: DraftSpecification; place: number };

function Question({ one, place, structure, errorOf }: QuestionProps) {
  const t = useWords('products');
  const { key, name, options } = one;
  const id = `specification.${key}`;
  const isUsed = structure.skus.some((sku) => !isNew(sku.key) && sku.choices[key] !== undefined);
  return (
    <div className="grid gap-3">
      <div className="flex items-start gap-2">
        <TextField
          id={id}
          name={id}
          label={t('specificationName')}
          value={name}
          onChange={({ target }) => structure.nameSpecification(key, target.value)}
          error={errorOf(id)}
          maxLength={productLimits.specification}
          autoComplete="off"
          className="max-w-64 flex-1"
        />
        <Remove
          label={t('dropSpecification', { name: name || t('specificationAt', { place }) })}
          why={isUsed ? t('isUsed') : undefined}
          onPress={() => structure.dropSpecification(key)}
        />
      </div>
      <Options one={one} structure={structure} errorOf={errorOf} />
      {options.length < productLimits.options && (
        <Button size="sm" onClick={() => structure.addOption(key)} className="justify-self-start">
          <Icon name="plus" size="sm" />
          {t('addOption')}
        </Button>
      )}
    </div>
  );
}

function Options({ one: { key, options }, structure, errorOf }: Omit<QuestionProps, 'place'>) {
  const t = useWords('products');
  const isUsed = (option: string) => structure.skus.some(({ choices }) => choices[key] === option);
  const items = options.map((option, i) => {
    const id = `option.${key}.${option.key}`;
    const name = option.value || t('optionAt', { place: i + 1 });
    return {
      id: option.key,
      name,
      body: (
        <div className="flex items-end gap-1">
          <TextField
            id={id}
            name={id}
            label={t('optionAt', { place: i + 1 })}
            value={option.value}
            onChange={({ target }) => structure.nameOption(key, option.key, target.value)}
            error={errorOf(id)}
            maxLength={productLimits.option}
            autoComplete="off"
            className="flex-1"
          />
          <Remove
            label={t('dropOption', { name })}
            why={isUsed(option.key) ? t('isUsed') : undefined}
            onPress={() => structure.dropOption(key, option.key)}
          />
        </div>
      ),
    };
  });
  return (
    <SortableList
      label={t('options')}
      items={items}
      onSort={(keys) => structure.sortOptions(key, keys)}
      className="grid gap-2 wide:grid-cols-2"
      itemClass="items-end"
    />
  );
}

type RemoveProps = { label: string; why: string | undefined; onPress: () => void };

/** Stays focusable where it may not be pressed, and then says why. */
function Remove({ label, why, onPress }: RemoveProps) {
  return (
    <Button
      look="quiet"
      aria-label={why ? `${label} (${why})` : label}
      title={why ?? label}
      aria-disabled={why !== undefined}
      onClick={() => why ?? onPress()}
      className="mt-auto min-w-tap bg-transparent px-0"
    >
      <Icon name="trash-2" size="sm" />
    </Button>
  );
}

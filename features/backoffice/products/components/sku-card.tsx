'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field, FieldError, fieldProps } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-input';
import { useWords } from '@/i18n/client-words';
import { PictureList } from '../../components/picture-list';
import { type DraftSku, isNew } from '../product-draft';
import { productLimits } from '../product-limits';
import type { EditorRights, SkuFigures } from './editor-parts';
import type { useStructure } from './use-structure';

type Props = {
  sku: DraftSku;
  figures: SkuFigures | undefined;
  structure: ReturnType<typeof useStructure>;
  rights: EditorRights;
  errorOf: (field: string) => string | undefined;
  onCopied: (count: number) => void;
};

/** One SKU of the form: what it answers, its prices and switch; the rest folded away until it is wanted. */
export function SkuCard({ sku, figures, structure, rights, errorOf, onCopied }: Props) {
  const t = useWords('products');
  const { key, pictures } = sku;
  const at = (part: string) => `sku.${key}.${part}`;
  const field = (
    part: 'name' | 'caption' | 'price' | 'market' | 'cost' | 'low' | 'stock',
    label: string,
  ) => ({
    id: at(part),
    name: at(part),
    label,
    defaultValue: sku[part] ?? '',
    error: errorOf(at(part)),
    autoComplete: 'off',
  });
  const money = { inputMode: 'decimal', maxLength: 15 } as const;
  const [isOpen] = useState(pictures.length === 0); // as it was first: it must not close on what is being uploaded
  const isFoldWrong = ['caption', 'pictures', 'low', 'stock'].some((part) => errorOf(at(part)));
  return (
    <fieldset className="grid min-w-0 gap-3 rounded-card border border-line p-3">
      <legend className="px-1 font-semibold text-sm">
        {isNew(key) ? t('newSku') : t('skuOf', { number: key })}
      </legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(132px,1fr))] items-start gap-3">
        <TextField
          {...field('name', t('skuName'))}
          maxLength={productLimits.name}
          className="col-span-full"
        />
        <Choices sku={sku} structure={structure} error={errorOf(at('choices'))} />
        <TextField {...field('price', t('priceYuan'))} {...money} />
        <TextField {...field('market', t('marketYuan'))} {...money} optional="" />
        {rights.cost && <TextField {...field('cost', t('costYuan'))} {...money} optional="" />}
        {isNew(key) && rights.adjust && (
          <TextField {...field('stock', t('initialStock'))} inputMode="numeric" maxLength={7} />
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
        {rights.launch ? (
          <Checkbox name={at('isLaunched')} value="1" defaultChecked={sku.isLaunched}>
            {t('isLaunched')}
          </Checkbox>
        ) : (
          <span>{sku.isLaunched ? t('on') : t('off')}</span>
        )}
        {figures && (
          <>
            <span className="tabular-nums">{t('stockNow', { count: figures.stock })}</span>
            <span className="tabular-nums">{t('salesNow', { count: figures.sales })}</span>
            {rights.stock && (
              <Link href={`/admin/stock?sku=${key}`} className="link inline-flex min-h-tap items-center">
                {t('changeStock')}
              </Link>
            )}
          </>
        )}
        {isNew(key) && structure.skus.length > 1 && (
          <Button size="sm" look="quiet" onClick={() => structure.dropSku(key)}>
            {t('dropSku')}
          </Button>
        )}
      </div>
      <input type="hidden" name={at('pictures')} value={pictures.join('\n')} />
      <details open={isFoldWrong || isOpen || undefined}>
        <summary className="link inline-flex min-h-tap cursor-pointer items-center text-sm">
          {t('more')}
        </summary>
        <div className="grid gap-3 pt-2">
          <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_160px]">
            <TextField {...field('caption', t('caption'))} maxLength={productLimits.caption} optional="" />
            {rights.adjust && (
              <TextField {...field('low', t('lowStock'))} inputMode="numeric" maxLength={7} />
            )}
          </div>
          <PictureList
            id={at('pictures')}
            label={t('pictures')}
            paths={pictures}
            most={productLimits.pictures}
            onChange={(change) => structure.setPictures(key, change)}
            error={errorOf(at('pictures'))}
          />
          {structure.skus.length > 1 && pictures.length > 0 && (
            <Button
              size="sm"
              onClick={() => {
                structure.copyPictures(pictures);
                onCopied(structure.skus.length);
              }}
              className="justify-self-start"
            >
              {t('copyPictures')}
            </Button>
          )}
        </div>
      </details>
    </fieldset>
  );
}

type ChoicesProps = Pick<Props, 'sku' | 'structure'> & { error: string | undefined };

function Choices({ sku: { key, choices }, structure, error }: ChoicesProps) {
  const t = useWords('products');
  return (
    <>
      {structure.specifications.map((question, i) => {
        const id = `sku.${key}.choice.${question.key}`;
        const words = { id, label: question.name || t('specificationAt', { place: i + 1 }) };
        return (
          <Field key={question.key} {...words}>
            <Select
              {...fieldProps(words)}
              name={id}
              value={choices[question.key] ?? ''}
              onChange={({ target }) => structure.choose(key, question.key, target.value)}
            >
              {choices[question.key] === undefined && <option value="" />}
              {question.options.map((option, place) => (
                <option key={option.key} value={option.key}>
                  {option.value || t('optionAt', { place: place + 1 })}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
      {error && (
        <span id={`sku.${key}.choices`} className="col-span-full">
          <FieldError>{error}</FieldError>
        </span>
      )}
    </>
  );
}

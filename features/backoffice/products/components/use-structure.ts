'use client';

import { useState } from 'react';
import type { Draft, DraftOption, DraftSku, DraftSpecification } from '../product-draft';
import { fillUp } from './fill-up';

type Structure = Pick<Draft, 'specifications' | 'skus'>;

/** The questions and SKUs of the form: what is there and in which order. What is typed into a SKU stays in its fields. */
export function useStructure({ specifications, skus }: Structure, onChange: () => void) {
  const [structure, set] = useState<Structure>({ specifications, skus });
  const [serial, setSerial] = useState(() => highestNew({ specifications, skus }) + 1);

  const setStructure = (change: (before: Structure) => Structure) => {
    set(change);
    onChange();
  };
  const newKey = () => {
    setSerial(serial + 1);
    return `n${serial}`;
  };
  const onSpecifications = (change: (before: DraftSpecification[]) => DraftSpecification[]) =>
    setStructure((before) => ({ ...before, specifications: change(before.specifications) }));
  const onOptions = (key: string, change: (before: DraftOption[]) => DraftOption[]) =>
    onSpecifications((all) =>
      all.map((one) => (one.key === key ? { ...one, options: change(one.options) } : one)),
    );
  const onSkus = (change: (before: DraftSku[]) => DraftSku[]) =>
    setStructure((before) => ({ ...before, skus: change(before.skus) }));

  return {
    ...structure,
    addSpecification: () => {
      const option = { key: `n${serial + 1}`, value: '' };
      setSerial(serial + 2);
      onSpecifications((all) => [...all, { key: `n${serial}`, name: '', options: [option] }]);
    },
    nameSpecification: (key: string, name: string) =>
      onSpecifications((all) => all.map((one) => (one.key === key ? { ...one, name } : one))),
    dropSpecification: (key: string) => onSpecifications((all) => all.filter((one) => one.key !== key)),
    sortSpecifications: (keys: string[]) => onSpecifications((all) => inOrder(all, keys)),
    addOption: (of: string) => {
      const key = newKey();
      onOptions(of, (all) => [...all, { key, value: '' }]);
    },
    nameOption: (of: string, key: string, value: string) =>
      onOptions(of, (all) => all.map((one) => (one.key === key ? { key, value } : one))),
    dropOption: (of: string, key: string) => onOptions(of, (all) => all.filter((one) => one.key !== key)),
    sortOptions: (of: string, keys: string[]) => onOptions(of, (all) => inOrder(all, keys)),
    choose: (sku: string, specification: string, option: string) =>
      onSkus((all) =>
        all.map((one) =>
          one.key === sku ? { ...one, choices: { ...one.choices, [specification]: option } } : one,
        ),
      ),
    dropSku: (key: string) => onSkus((all) => all.filter((one) => one.key !== key)),
    setPictures: (key: string, change: (before: readonly string[]) => string[]) =>
      onSkus((all) => all.map((one) => (one.key === key ? { ...one, pictures: change(one.pictures) } : one))),
    copyPictures: (pictures: string[]) => onSkus((all) => all.map((one) => ({ ...one, pictures }))),
    /** Adds a SKU for each combination without one, with what stands in the fields of the first. Answers how many. */
    fillUp: (typed: Partial<DraftSku>) => {
      const filled = fillUp({ ...structure, typed, serial });
      setSerial(serial + filled.length);
      onSkus(() => filled);
      return filled.length - structure.skus.length;
    },
  };
}

const inOrder = <Item extends { key: string }>(all: Item[], keys: string[]): Item[] =>
  keys.flatMap((key) => all.find((one) => one.key === key) ?? []);

function highestNew({ specifications, skus }: Structure): number {
  const keys = [...specifications, ...specifications.flatMap(({ options }) => options), ...skus];
  return Math.max(0, ...keys.map(({ key }) => (key.startsWith('n') ? Number(key.slice(1)) : 0)));
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerTo, oddTexts, oddThings, someText } from '../accounts/testing/odd-values.ts';
import { additionForm, lineForm, quantityForm, removedLineForm, selectionForm } from './cart-schema.ts';

const isSkuId = (text: string) => /^[1-9][0-9]{0,14}$/.test(text);
const isQuantity = (text: string) => /^[1-9][0-9]{0,2}$/.test(text) && Number(text) <= 200;
const oneOf =
  (...words: string[]) =>
  (text: string) =>
    words.includes(text);

type Field = { takes: (text: string) => boolean; as: (text: string) => unknown; without?: unknown };

const skuId: Field = { takes: isSkuId, as: Number };
const quantity: Field = { takes: isQuantity, as: Number };
const isSelected: Field = { takes: oneOf('1', '0'), as: (text) => text === '1' };
const digits = (most: number): Field => ({
  takes: (text) => /^(0|[1-9][0-9]*)$/.test(text) && text.length <= most,
  as: Number,
});
const forms = [
  [
    'add to cart',
    additionForm,
    { skuId: '1', quantity: '1', mode: 'add' },
    { skuId, quantity, mode: { takes: oneOf('add', 'only'), as: String, without: 'add' } },
  ],
  ['set a quantity', quantityForm, { skuId: '1', quantity: '1' }, { skuId, quantity }],
  ['remove a line', lineForm, { skuId: '1' }, { skuId }],
  [
    'select lines',
    selectionForm,
    { skuId: '1', isSelected: '1' },
    { skuId: { ...skuId, without: undefined }, isSelected },
  ],
  [
    'put a line back',
    removedLineForm,
    { skuId: '1', quantity: '1', isSelected: '1', addedAtMs: '1', priceFenWhenAdded: '1' },
    { skuId, quantity, isSelected, addedAtMs: digits(13), priceFenWhenAdded: digits(10) },
  ],
] satisfies [string, Parameters<typeof answerTo>[0], Record<string, string>, Record<string, Field>][];

describe.each(forms)('the form to %s', (_, schema, valid, fields) => {
  const each = Object.entries<Field>(fields);

  test('takes what it means exactly and refuses every other text with words', () => {
    const text = someText('0123456789.-+e x\n２', 30);
    for (const [name, { takes, as }] of each) {
      const expectRightAnswer = (typed: string) => {
        const answer = answerTo(schema, valid, [name, typed]);
        if (takes(typed)) expect([typed, answer]).toEqual([typed, { value: as(typed) }]);
        else expect([typed.slice(0, 60), Object.keys(answer)]).toEqual([typed.slice(0, 60), ['refused']]);
      };
      for (const typed of oddTexts) expectRightAnswer(typed);
      fc.assert(fc.property(text, expectRightAnswer), { numRuns: 1_000 });
    }
  });

  test('refuses everything that is no text, and survives it', () => {
    for (const [name, field] of each)
      for (const typed of oddThings) {
        const answer = answerTo(schema, valid, [name, typed]);
        if (typed === undefined && 'without' in field) expect(answer).toEqual({ value: field.without });
        else expect([name, typed, Object.keys(answer)]).toEqual([name, typed, ['refused']]);
      }
  });
});

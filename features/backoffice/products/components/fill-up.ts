import { type Draft, type DraftSku, type DraftSpecification, emptySku } from '../product-draft';

type Given = Pick<Draft, 'specifications' | 'skus'> & {
  /** What stands in the fields of the first SKU, as a beginning for the new ones. */
  typed: Partial<DraftSku>;
  /** The first number that no key has. */
  serial: number;
};

const most = 200;

/**
 * The SKUs with one more for each combination that none has. Those without a whole combination of their own get the
 * first ones that are free.
 */
export function fillUp({ specifications, skus, typed, serial }: Given): DraftSku[] {
  const questions = specifications.filter(({ options }) => options.length > 0);
  const wholes = skus.map(({ choices }) => keyOf(questions, choices));
  const isFirst = wholes.map((whole, i) => whole !== undefined && wholes.indexOf(whole) === i);
  const taken = new Set(wholes.filter((_, i) => isFirst[i]));
  const free = combinationsOf(questions).filter((choices) => !taken.has(keyOf(questions, choices)));
  const settled = skus.map((sku, i) => {
    const choices = isFirst[i] ? undefined : free.shift();
    return choices ? { ...sku, choices } : sku;
  });
  const added = free.slice(0, Math.max(0, most - skus.length)).map((choices, i) => ({
    ...emptySku(`n${serial + i}`),
    ...typed,
    stock: '0',
    choices,
  }));
  return [...settled, ...added];
}

type Choices = Record<string, string>;

function keyOf(questions: DraftSpecification[], choices: Choices): string | undefined {
  const isWhole = questions.every(({ key, options }) => options.some((one) => one.key === choices[key]));
  return isWhole ? questions.map(({ key }) => choices[key]).join() : undefined;
}

function combinationsOf(questions: DraftSpecification[]): Choices[] {
  return questions.reduce<Choices[]>(
    (all, { key, options }) =>
      all
        .flatMap((choices) => options.map((option) => ({ ...choices, [key]: option.key })))
        .slice(0, most * 2),
    [{}],
  );
}

import type { Transaction } from '../../../db/index.ts';
import { among, insertRows } from '../../../db/rows.ts';
import { specificationOptions, specifications } from '../../../db/schema/index.ts';
import type { Answers } from './read-answers.ts';
import { sameText } from './same-text.ts';

type Asking = { line: number; productId: number; answers: Answers };

/** An answer as it is kept: the first row of a product decides how it is written. */
export type Chosen = { specificationId: number; optionId: number; value: string };

/** Writes what new products ask and every answer once. Answers what each row chose, by its line. */
export async function writeAnswers(tx: Transaction, rows: Asking[]): Promise<Map<number, Chosen[]>> {
  const questionIds = await writeQuestions(tx, rows);
  const wanted = rows.map(({ line, productId, answers }) => ({
    line,
    chosen: answers.map(([question, value]) => ({
      specificationId: questionIds.get(questionKey(productId, question)) ?? 0,
      value,
    })),
  }));
  const options = await writeOptions(
    tx,
    wanted.flatMap(({ chosen }) => chosen),
  );
  return new Map(
    wanted.map(({ line, chosen }) => [line, chosen.flatMap((one) => options.get(optionKey(one)) ?? [])]),
  );
}

const questionKey = (productId: number, question: string) => `${productId} ${sameText(question)}`;

async function writeQuestions(tx: Transaction, rows: Asking[]): Promise<Map<string, number>> {
  const questions = firstOfEach(
    rows.flatMap(({ productId, answers }) =>
      answers.map(([name], sequence) => ({ productId, name, sequence })),
    ),
    ({ productId, name }) => questionKey(productId, name),
  );
  await insertRows(tx, specifications, questions);
  const ids = questions.map(({ productId }) => productId);
  const { id, productId, name } = specifications;
  const made = await tx.select({ id, productId, name }).from(specifications).where(among(productId, ids));
  return new Map(made.map((row) => [questionKey(row.productId, row.name), row.id]));
}

type Option = { specificationId: number; value: string };

const optionKey = ({ specificationId, value }: Option) => `${specificationId} ${sameText(value)}`;

async function writeOptions(tx: Transaction, wanted: Option[]): Promise<Map<string, Chosen>> {
  const options = firstOfEach(wanted, optionKey).map((option, sequence) => ({ ...option, sequence }));
  await insertRows(tx, specificationOptions, options);
  const ids = options.map(({ specificationId }) => specificationId);
  const { id, specificationId, value } = specificationOptions;
  const made = await tx
    .select({ optionId: id, specificationId, value })
    .from(specificationOptions)
    .where(among(specificationId, ids));
  return new Map(made.map((row) => [optionKey(row), row]));
}

function firstOfEach<Item>(items: Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
}

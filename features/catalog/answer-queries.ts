import 'server-only';
import { sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { skus } from '../../db/schema/index.ts';
import type { Facets, Filter } from './filter.ts';
import { allOf, type Conditions, chosenIn, type Source } from './listing-sql.ts';

type Answer = { name: string; value: string; count: number };

/** All questions in one count; a question with a choice is counted once more without it, where that is worth it. */
export async function countAnswers(
  source: Source,
  filter: Filter,
  conditions: Conditions,
  isWidened: boolean,
): Promise<Facets['specifications']> {
  const chosen = isWidened ? chosenIn(filter) : [];
  const counted = await Promise.all([
    readAnswers(source, conditions),
    ...chosen.map(([name]) =>
      readAnswers(
        source,
        { ...conditions, specifications: conditions.specifications.filter((one) => one.name !== name) },
        name,
      ),
    ),
  ]);
  const [open = [], ...own] = counted;
  const isChosenName = (name: string) => chosen.some(([other]) => other === name);
  return gather([...open.filter(({ name }) => !isChosenName(name)), ...own.flat()], filter);
}

async function readAnswers(source: Source, conditions: Conditions, only?: string): Promise<Answer[]> {
  const where = [source.where, allOf(conditions), only === undefined ? undefined : sql`q.name = ${only}`];
  const [rows] = await db.execute(sql`
    select q.name name, v.value value, count(*) times
    from ${source.from}
    join sku_options o on o.sku_id = ${skus.id}
    join specifications q on q.id = o.specification_id
    join specification_options v on v.id = o.option_id
    where ${sql.join(
      where.filter((one) => one !== undefined),
      sql` and `,
    )}
    group by q.name, v.value
    order by null`);
  return (rows as unknown as { name: string; value: string; times: number }[]).map(
    ({ name, value, times }) => ({
      name,
      value,
      count: Number(times),
    }),
  );
}

const mostQuestions = 8;
const mostAnswers = 30;

/** The questions that most SKUs answer, each with its commonest answers; what was chosen is always among them. */
function gather(answers: Answer[], filter: Filter): Facets['specifications'] {
  const found = new Map<string, Map<string, number>>(
    chosenIn(filter).map(([name, values]) => [name, new Map(values.map((value) => [value, 0]))]),
  );
  for (const { name, value, count } of answers) {
    const values = found.get(name) ?? new Map<string, number>();
    found.set(name, values.set(value, count));
  }
  const isChosen = (name: string, value: string) => filter.specifications[name]?.includes(value) ?? false;
  return [...found]
    .map(([name, values]) => ({
      name,
      values: [...values]
        .map(([value, count]) => ({ value, count, isChosen: isChosen(name, value) }))
        .sort((a, b) => Number(b.isChosen) - Number(a.isChosen) || b.count - a.count)
        .slice(0, mostAnswers),
    }))
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, mostQuestions);
}

const manyMore = 1_000_000;

const weight = ({ values }: Facets['specifications'][number]) =>
  values.reduce((sum, { count, isChosen }) => sum + count + (isChosen ? manyMore : 0), 0);

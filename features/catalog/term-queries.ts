import 'server-only';
import { and, eq, gt, gte, lt, min, sql } from 'drizzle-orm';
import { distance } from 'fastest-levenshtein';
import { db } from '../../db/index.ts';
import { searchPostings, skus } from '../../db/schema/index.ts';
import { isKnown } from './known-sql.ts';

/** How many SKUs each term leads to, counted up to `most`; terms that lead nowhere are left out. */
export async function countTerms(terms: readonly string[], most: number): Promise<Map<string, number>> {
  if (terms.length === 0) return new Map();
  const counts = terms.map(
    (term) => sql`(select ${term} term, count(*) times
      from (select 1 from search_postings where term = ${term} limit ${most}) few)`,
  );
  const [rows] = await db.execute(sql.join(counts, sql` union all `));
  return new Map(
    (rows as unknown as { term: string; times: number }[])
      .map(({ term, times }): [string, number] => [term, Number(times)])
      .filter(([, times]) => times > 0),
  );
}

const mostNeighbours = 5_000;
const mostCompared = 5;
const isWord = /^[a-z][a-z\d]{2,}$/;

/** For words that nothing has, the known word with the same first letter that takes the fewest changes. */
export async function nearestWords(unknown: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const word of unknown.filter((term) => isWord.test(term)).slice(0, 3)) {
    const nearest = await nearestWord(word);
    if (nearest) found.set(word, nearest);
  }
  return found;
}

async function nearestWord(word: string): Promise<string | undefined> {
  const first = word.slice(0, 1);
  const rows = await db
    .selectDistinct({ term: searchPostings.term })
    .from(searchPostings)
    .where(and(gte(searchPostings.term, first), lt(searchPostings.term, after(first))))
    .limit(mostNeighbours);
  const farthest = word.length > 4 ? 2 : 1;
  const nearest = rows
    .map(({ term }) => ({ term, away: distance(word, term) }))
    .filter(({ term, away }) => away <= farthest && term.length > 2)
    .sort((a, b) => a.away - b.away)
    .map(({ term }) => term);
  for (const term of nearest.slice(0, mostCompared)) if (await isToldOf(term)) return term;
  return undefined;
}

/** Whether anything of which shoppers may know has the word; others would give away what is being prepared. */
async function isToldOf(term: string): Promise<boolean> {
  const rows = await db
    .select({ id: skus.id })
    .from(searchPostings)
    .innerJoin(skus, eq(skus.id, searchPostings.skuId))
    .where(and(eq(searchPostings.term, term), isKnown))
    .limit(1);
  return rows.length > 0;
}

/** The first known terms that begin so, in the order of the index: each is one dive into it. */
export async function termsBeginning(prefix: string, most: number): Promise<string[]> {
  const found: string[] = [];
  while (found.length < most) {
    const last = found.at(-1);
    const [next] = await db
      .select({ term: min(searchPostings.term) })
      .from(searchPostings)
      .where(
        and(
          last === undefined ? gte(searchPostings.term, prefix) : gt(searchPostings.term, last),
          lt(searchPostings.term, after(prefix)),
        ),
      );
    if (!next?.term) break;
    found.push(next.term);
  }
  return found;
}

const after = (prefix: string) => `${prefix}\u{10ffff}`;

import 'server-only';
import { desc, eq, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { products, skus } from '../../db/schema/index.ts';
import { fold, runsOf } from '../../lib/search-terms.ts';
import { withAllOf } from './search-sql.ts';
import { needsOf, rarestFirst, termsIn } from './search-words.ts';
import { oneOfEach } from './sku-queries.ts';
import { countTerms, termsBeginning } from './term-queries.ts';

export type Suggestion = { kind: 'category' | 'brand' | 'product'; text: string; href: string };

/** A name that may be suggested, and where it leads. */
export type Nameable = Suggestion & { kind: 'category' | 'brand' };

const mostNames = 4;
const mostProducts = 6;

/** What somebody who has typed this far may be looking for: categories and brands by name, then goods by their words. */
export async function findSuggestions(term: string, names: readonly Nameable[]): Promise<Suggestion[]> {
  const folded = fold(term).trim();
  if (!folded) return [];
  return [...namesWith(folded, names), ...(await productsWith(folded))];
}

function namesWith(folded: string, names: readonly Nameable[]): Nameable[] {
  return names
    .map((name) => ({ name, at: fold(name.text).indexOf(folded) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || a.name.text.length - b.name.text.length)
    .filter(({ name }, i, all) => all.findIndex((other) => other.name.text === name.text) === i)
    .slice(0, mostNames)
    .map(({ name }) => name);
}

const mostWeighed = 300;
const mostEndings = 3;

async function productsWith(folded: string): Promise<Suggestion[]> {
  const found = (await Promise.all((await readingsOf(folded)).map(readProducts))).flat();
  return oneOfEach(found)
    .slice(0, mostProducts)
    .map(({ id, name }) => ({ kind: 'product', text: name, href: `/goods/${id}` }));
}

/** The terms of what was typed; a last word that nobody knows is read as the beginning of one. */
async function readingsOf(folded: string): Promise<string[][]> {
  const last = runsOf(folded).at(-1);
  const { terms, unknown } = await knownTerms(folded);
  if (unknown.length === 0) return [terms];
  if (!last || last.isHan || !folded.endsWith(last.text)) return [];
  const begun = folded.slice(0, -last.text.length).trim();
  const before = begun ? await knownTerms(begun) : { terms: [], unknown: [] };
  if (before.unknown.length > 0) return [];
  const endings = await termsBeginning(last.text, mostEndings);
  return endings.map((ending) => [ending, ...before.terms]);
}

async function knownTerms(folded: string): Promise<{ terms: string[]; unknown: string[] }> {
  const needs = needsOf(folded, new Set());
  const frequencies = await countTerms(termsIn(needs), mostWeighed);
  const terms = rarestFirst(needs, frequencies);
  return { terms, unknown: terms.filter((term) => !frequencies.has(term)) };
}

const readProducts = (terms: string[]) =>
  terms.length === 0
    ? []
    : db
        .select({ id: skus.id, productId: skus.productId, name: products.name })
        .from(skus)
        .innerJoin(sql`${withAllOf(terms, mostWeighed)} found`, sql`found.sku_id = ${skus.id}`)
        .innerJoin(products, eq(products.id, skus.productId))
        .where(eq(skus.isLaunched, true))
        .orderBy(sql`found.score desc`, desc(skus.sales), desc(skus.id))
        .limit(mostWeighed);

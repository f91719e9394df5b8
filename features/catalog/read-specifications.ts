import { asc, eq } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { specificationOptions, specifications } from '../../db/schema/index.ts';
import type { Specification } from './specification-choice.ts';

/** What a product asks of its buyer, each question with its answers, in order; also those that have none yet. */
export async function readSpecifications(from: Db, productId: number): Promise<Specification[]> {
  const rows = await from
    .select({
      id: specifications.id,
      name: specifications.name,
      optionId: specificationOptions.id,
      value: specificationOptions.value,
    })
    .from(specifications)
    .leftJoin(specificationOptions, eq(specificationOptions.specificationId, specifications.id))
    .where(eq(specifications.productId, productId))
    .orderBy(
      asc(specifications.sequence),
      asc(specifications.id),
      asc(specificationOptions.sequence),
      asc(specificationOptions.id),
    );
  const found = new Map<number, Specification>();
  for (const { id, name, optionId, value } of rows) {
    const specification = found.get(id) ?? { id, name, options: [] };
    if (optionId !== null && value !== null) specification.options.push({ id: optionId, value });
    found.set(id, specification);
  }
  return [...found.values()];
}

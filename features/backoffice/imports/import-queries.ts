import 'server-only';
import { and, asc, count, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { notFound } from 'next/navigation';
import { db } from '../../../db/index.ts';
import { importRows, imports, users } from '../../../db/schema/index.ts';
import { clamp } from '../../catalog/sku-queries.ts';
import type { Staff } from '../as-staff.ts';
import { staffWho } from '../staff-queries.ts';
import type { ImportAsked, ImportsAsked } from './import-schema.ts';
import { type ColumnKey, type ImportKind, kindsFor, rightOf } from './kinds.ts';
import type { Problem } from './problem.ts';

/** The member of staff who may import something, and what; for others there is no such page. */
export async function importerWho(path: string): Promise<{ staff: Staff; kinds: ImportKind[] }> {
  const staff = await staffWho(undefined, path);
  const kinds = kindsFor(staff.rights);
  if (kinds.length === 0) notFound();
  return { staff, kinds };
}

const columns = {
  id: imports.id,
  kind: imports.kind,
  status: imports.status,
  fileName: imports.fileName,
  username: users.username,
  rowCount: imports.rowCount,
  problemCount: imports.problemCount,
  appliedCount: imports.appliedCount,
  createdAt: imports.createdAt,
};

/** Imports of these kinds, the newest first unless asked otherwise. */
export async function listImports(kinds: ImportKind[], { page: wanted, size, sort }: ImportsAsked) {
  const where = inArray(imports.kind, kinds);
  const [counted] = await db.select({ total: count() }).from(imports).where(where);
  const total = counted?.total ?? 0;
  const { page, pages, offset } = clamp(total, wanted, size);
  const rows = await db
    .select(columns)
    .from(imports)
    .leftJoin(users, eq(users.id, imports.actorId))
    .where(where)
    .orderBy(sort === 'oldest' ? asc(imports.id) : desc(imports.id))
    .limit(size)
    .offset(offset);
  return { rows, page, pages, total };
}

export type ImportLine = Awaited<ReturnType<typeof listImports>>['rows'][number];

/** An import of one of these kinds, with how many rows could not be taken back and how many new SKUs were kept. */
export async function findImport(id: number, kinds: ImportKind[]) {
  const ofImport = (condition: string) =>
    sql`(select count(*) from import_rows r where r.import_id = imports.id and ${sql.raw(condition)})`.mapWith(
      Number,
    );
  const [found] = await db
    .select({
      ...columns,
      columns: imports.columns,
      summary: imports.summary,
      reason: imports.reason,
      finishedAt: imports.finishedAt,
      stuck: ofImport("r.state = 'stuck'"),
      kept: ofImport("r.state = 'waiting' and r.product_id is not null"),
    })
    .from(imports)
    .leftJoin(users, eq(users.id, imports.actorId))
    .where(and(eq(imports.id, id), inArray(imports.kind, kinds)));
  return found && { ...found, columns: found.columns as ColumnKey[] };
}

export type ImportView = NonNullable<Awaited<ReturnType<typeof findImport>>>;

/** The columns of an import that somebody with these rights may see. */
export const columnsSeen = ({ columns: all }: ImportView, { rights }: Staff): ColumnKey[] =>
  all.filter((column) => {
    const right = rightOf(column);
    return right !== 'catalog.cost' || rights.has(right);
  });

const rowColumns = {
  line: importRows.line,
  skuId: importRows.skuId,
  state: importRows.state,
  cells: importRows.cells,
  plan: importRows.plan,
  problems: importRows.problems,
};

/** The rows of an import in the order of its file, or those that have problems. */
export async function listRows(importId: number, { show, page: wanted, size }: ImportAsked) {
  const where = and(
    eq(importRows.importId, importId),
    show === 'problems' ? isNotNull(importRows.problems) : undefined,
  );
  const [counted] = await db.select({ total: count() }).from(importRows).where(where);
  const total = counted?.total ?? 0;
  const { page, pages, offset } = clamp(total, wanted, size);
  const rows = await db
    .select(rowColumns)
    .from(importRows)
    .where(where)
    .orderBy(asc(importRows.line))
    .limit(size)
    .offset(offset);
  return { rows: rows.map(withProblems), page, pages, total };
}

/** Every row, for the record that staff keep. */
export async function allRows(importId: number): Promise<ImportRow[]> {
  const rows = await db
    .select(rowColumns)
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .orderBy(asc(importRows.line));
  return rows.map(withProblems);
}

type Stored = Pick<
  typeof importRows.$inferSelect,
  'line' | 'skuId' | 'state' | 'cells' | 'plan' | 'problems'
>;

const withProblems = ({ problems, ...row }: Stored) => ({ ...row, problems: (problems ?? []) as Problem[] });

export type ImportRow = ReturnType<typeof withProblems>;

import type { Transaction } from '../../../db/index.ts';
import { insertRows } from '../../../db/rows.ts';
import { importRows, imports } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { asStaff } from '../as-staff.ts';
import type { Rights } from '../read-rights.ts';
import { dryRun } from './dry-run.ts';
import { type ImportKind, kinds } from './kinds.ts';
import type { DryRun } from './problem.ts';
import { readSheet } from './read-sheet.ts';
import { arrange } from './sheet-columns.ts';

export type UploadedFile = { name: string; bytes: Buffer };

/**
 * Reads a file of changes and tries them out: nothing of the shop is changed, what every row would do is written down.
 * Answers the number of the import. Refuses a file that cannot be read at all.
 */
export async function takeFile(
  session: Session | undefined,
  kind: ImportKind,
  { name, bytes }: UploadedFile,
): Promise<number> {
  const rights = await importRights(session, kind); // before anything of the file is looked at
  const sheet = arrange(await readSheet(bytes), kind, rights);
  const tried = await dryRun(kind, sheet.rows);
  return asStaff(session, kinds[kind].right, async (tx, staff) => {
    const [made] = await tx.insert(imports).values({
      kind,
      fileName: tidyName(name),
      actorId: staff.id,
      columns: sheet.columns,
      rowCount: tried.rows.length,
      problemCount: tried.rows.filter(({ problems }) => problems.length > 0).length,
      summary: tried.summary,
    });
    await writeRows(tx, made.insertId, tried);
    return made.insertId;
  });
}

/** What somebody may do who may import this; refuses everybody else. */
export const importRights = (session: Session | undefined, kind: ImportKind): Promise<Rights> =>
  asStaff(session, kinds[kind].right, async (_, staff) => staff.rights);

const rowsAtOnce = 1_000;

async function writeRows(tx: Transaction, importId: number, { rows }: DryRun<unknown>): Promise<void> {
  const written = rows.map(({ line, unit, skuId, cells, plan, problems }) => ({
    importId,
    line,
    unit,
    skuId,
    cells,
    plan,
    problems: problems.length > 0 ? problems : null,
  }));
  for (let from = 0; from < written.length; from += rowsAtOnce)
    await insertRows(tx, importRows, written.slice(from, from + rowsAtOnce));
}

/** Only ever shown: without control characters, and no longer than its column. */
const tidyName = (name: string) =>
  [...name.toWellFormed().replace(/\p{Cc}/gu, '')].slice(-200).join('').trim() || 'import';

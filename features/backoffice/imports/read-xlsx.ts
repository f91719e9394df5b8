import { readSheet as readFirstSheet } from 'read-excel-file/universal';
import { ShopError } from '../../../lib/shop-error.ts';
import { checkArchive } from './check-archive.ts';
import type { SheetRow } from './sheet-row.ts';
import { unreadable } from './unreadable.ts';

/** The first sheet; formulas as the values they had when the file was saved, numbers and dates as text. */
export async function readXlsx(bytes: Buffer): Promise<SheetRow[]> {
  try {
    await checkArchive(bytes);
    // its reader for Node goes by other parts of the archive than those that were checked
    const rows = await readFirstSheet(new Blob([new Uint8Array(bytes)]), { parseNumber: plainNumber });
    return rows.map((cells, i) => ({ line: i + 1, texts: cells.map(textOf) }));
  } catch (error) {
    if (error instanceof ShopError) throw error;
    throw unreadable('broken', '', error);
  }
}

/** As it is shown: 19.99 is kept as 19.990000000000002. */
const plainNumber = (digits: string) => String(Number(Number(digits).toPrecision(15)));

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

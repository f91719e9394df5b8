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

/**
 * As it is shown: 19.99 is kept as 19.990000000000002. A number that is too long for a spreadsheet to keep comes as a
 * power of ten, as in its CSV, so that nobody takes the rounded one for the true one.
 */
function plainNumber(digits: string): string {
  if (/^\d+$/.test(digits) && Number.isSafeInteger(Number(digits))) return String(Number(digits));
  const number = Number(Number(digits).toPrecision(15));
  return Math.abs(number) >= 1e15 ? number.toExponential() : String(number);
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

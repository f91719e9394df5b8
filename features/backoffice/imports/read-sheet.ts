import { limits } from './kinds.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { SheetRow } from './sheet-row.ts';
import { unreadable } from './unreadable.ts';

/**
 * The rows with any text of a CSV or XLSX file, told apart by its content. Refuses what is neither, too large or made to
 * harm.
 */
export async function readSheet(bytes: Buffer): Promise<SheetRow[]> {
  if (bytes.length === 0) throw unreadable('empty');
  if (bytes.length > limits.bytes) throw unreadable('size');
  const rows = isZip(bytes) ? await readXlsx(bytes) : readCsv(bytes);
  const filled = rows.filter(({ texts }) => texts.some((text) => text !== ''));
  if (filled.length < 2) throw unreadable('empty');
  if (filled.length > limits.rows + 1) throw unreadable('rows');
  return filled;
}

const isZip = (bytes: Buffer) => bytes.subarray(0, 2).toString('latin1') === 'PK';

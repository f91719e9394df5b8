import { isOrderNumber } from '../../../lib/order-number.ts';
import { readSheet } from '../imports/read-sheet.ts';
import { unreadable } from '../imports/unreadable.ts';

/** A row of the file as it stands there. */
export type ListedParcel = { line: number; number: string; carrier: string; trackingNumber: string };

/** How the columns may be called, in the file of the export and elsewhere. */
const names = {
  number: ['订单号', '订单编号', 'order number', 'order', 'number'],
  carrier: ['快递公司', '物流公司', 'carrier', 'courier'],
  trackingNumber: ['快递单号', '运单号', '物流单号', 'tracking number', 'tracking'],
} as const;
type Column = keyof typeof names;
const columns = Object.keys(names) as Column[];

/** Reads a CSV or XLSX file with a column for the number, the carrier and the tracking number. Others are left aside. */
export async function readParcels(bytes: Buffer): Promise<ListedParcel[]> {
  const [head, ...rows] = await readSheet(bytes);
  const found = (head?.texts ?? []).map((text) => text.trim().toLowerCase());
  const at = Object.fromEntries(columns.map((column) => [column, placeOf(column, found)]));
  return rows.map(({ line, texts }) => {
    const text = (column: Column) => (texts[at[column] ?? -1] ?? '').trim();
    return {
      line,
      number: text('number'),
      carrier: text('carrier'),
      trackingNumber: text('trackingNumber'),
    };
  });
}

function placeOf(column: Column, found: string[]): number {
  const known: readonly string[] = names[column];
  const at = found.findIndex((name) => known.includes(name));
  if (at < 0) throw unreadable('missingColumn', known[0]);
  return at;
}

/** What was pasted, from a spreadsheet or by hand, as a file; the names of the columns may be missing. */
export function asFile(pasted: string): Buffer {
  const text = pasted.trim().replace(/[\t,]/g, ',');
  const [first = ''] = text.split(/[,\n]/);
  const head = isOrderNumber(first.trim()) ? `${columns.map((column) => names[column][0]).join(',')}\n` : '';
  return Buffer.from(head + text);
}

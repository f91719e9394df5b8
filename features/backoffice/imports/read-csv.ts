import { CsvError, parse } from 'csv-parse/sync';
import type { SheetRow } from './sheet-row.ts';
import { unreadable } from './unreadable.ts';

/** UTF-8 with or without a byte order mark, or GB18030, which a Chinese Excel writes. */
export function readCsv(bytes: Buffer): SheetRow[] {
  try {
    const records: string[][] = parse(textOf(bytes), {
      relax_column_count: true,
      trim: true,
      max_record_size: 65_536,
    });
    return records.map((texts, i) => ({ line: i + 1, texts }));
  } catch (error) {
    if (error instanceof CsvError) throw unreadable('broken', '', error);
    throw error;
  }
}

function textOf(bytes: Buffer): string {
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
  // a file of another kind, or in UTF-16
  if (text === undefined || text.includes('\0')) throw unreadable('encoding');
  return text;
}

function decode(bytes: Buffer, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

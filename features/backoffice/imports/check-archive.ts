import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { unreadable } from './unreadable.ts';

const archiveLimits = {
  entries: 200,
  bytes: 48 * 1_048_576,
  ratio: 400,
  rows: 25_000,
  columns: 64,
  token: 200_000, // a cell holds 32,767 letters, each in six at most
};

/**
 * Refuses an XLSX file that would unpack to more than anybody meant: by what its directory says, before anything is
 * unpacked; then by what really comes out, counted as it comes; then by cells that lie so far out that the empty ones
 * between would fill the memory, and by tokens that would keep the process busy.
 */
export async function checkArchive(bytes: Buffer): Promise<void> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  if (zip.entryCount > archiveLimits.entries) throw unreadable('bomb');
  const entries: Entry[] = [];
  let announced = 0;
  for await (const entry of zip.eachEntry()) {
    announced += entry.uncompressedSize;
    const isDense = entry.uncompressedSize > archiveLimits.ratio * Math.max(entry.compressedSize, 1_024);
    if (announced > archiveLimits.bytes || isDense || entry.isEncrypted()) throw unreadable('bomb');
    entries.push(entry);
  }
  for (const entry of entries) if (/\.(xml|rels)$/i.test(entry.fileName)) await checkPart(zip, entry);
}

async function checkPart(zip: ZipFile, entry: Entry): Promise<void> {
  const text = (await unpack(await zip.openReadStreamPromise(entry))).toString('utf8');
  if (/<!(DOCTYPE|ENTITY)/i.test(text) || text.includes('\0')) throw unreadable('bomb');
  if (!/<(\w+:)?sheetData\b/.test(text)) return;
  checkTokens(text);
  checkCells(text);
}

async function unpack(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let received = 0;
  for await (const chunk of stream) {
    received += chunk.length;
    if (received > archiveLimits.bytes) throw unreadable('bomb');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * The reader takes a sheet in pieces, looks at a token anew from its beginning with every piece until it is whole, and
 * takes smaller pieces the longer that takes: a long token stopped the process for minutes.
 */
function checkTokens(text: string): void {
  for (let from = 0; from < text.length; ) {
    const next = text.indexOf(endOf(text, from), from + 1);
    const to = next === -1 ? text.length : next;
    if (to - from > archiveLimits.token) throw unreadable('bomb');
    from = to;
  }
}

function endOf(text: string, from: number): string {
  if (text.startsWith('<!--', from)) return '-->';
  return text.startsWith('<![CDATA[', from) ? ']]>' : '<';
}

const place = /[\s"']r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Each row and cell says where it is: `5`, `C5`. The reader fills up whatever lies between. */
function checkCells(text: string): void {
  for (const [, double, single] of text.matchAll(place)) {
    const [whole, letters = '', row = '1'] = /^([A-Z]{0,3})(\d{1,7})$/.exec(double ?? single ?? '') ?? [];
    const isNear = Number(row) <= archiveLimits.rows && columnOf(letters) <= archiveLimits.columns;
    if (whole === undefined || !isNear) throw unreadable('bomb');
  }
}

const columnOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

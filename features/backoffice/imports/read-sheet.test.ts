import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ShopError } from '../../../lib/shop-error.ts';
import { anArchive, aWorkbook, cell, number, partsOf } from '../testing/a-workbook.ts';
import { limits } from './kinds.ts';
import { readSheet } from './read-sheet.ts';

const texts = async (bytes: Buffer) => (await readSheet(bytes)).map((row) => row.texts);

async function fault(bytes: Buffer): Promise<unknown> {
  try {
    await readSheet(bytes);
  } catch (error) {
    if (error instanceof ShopError) return error.details;
    throw error;
  }
  return 'read';
}

const why = (reason: string) => expect.objectContaining({ why: reason });

describe('a CSV file', () => {
  const csv = 'SKU编号,增减,原因\n1,+12,"到货, 上海"\n\n2,-3,破损\n';
  const expected = [
    ['SKU编号', '增减', '原因'],
    ['1', '+12', '到货, 上海'],
    ['2', '-3', '破损'],
  ];
  // 库 is BF E2 in GB18030
  const chinese = Buffer.from([0xbf, 0xe2, 0x2c, 0x61, 0x0a, 0x31, 0x2c, 0x32]);
  test.each([
    ['UTF-8', Buffer.from(csv)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${csv}`)],
    ['lines as Windows ends them', Buffer.from(csv.replaceAll('\n', '\r\n'))],
  ])('is read in %s', async (_, bytes) => {
    expect(await texts(bytes)).toEqual(expected);
  });
  test('is read in GB18030', async () => {
    expect(await texts(chinese)).toEqual([
      ['库', 'a'],
      ['1', '2'],
    ]);
  });
  test('counts its lines as a spreadsheet shows them', async () => {
    expect((await readSheet(Buffer.from(csv))).map(({ line }) => line)).toEqual([1, 2, 4]);
  });
});

describe('an XLSX file', () => {
  test('gives texts, numbers as they are shown, and what formulas came to', async () => {
    const rows =
      `<row r="1">${cell('A1', 'SKU编号')}${cell('B1', '价格')}</row>` +
      `<row r="3">${number('A3', '7')}${number('B3', '19.990000000000002', 'A3*2')}</row>`;
    expect(await readSheet(aWorkbook(rows))).toEqual([
      { line: 1, texts: ['SKU编号', '价格'] },
      { line: 3, texts: ['7', '19.99'] },
    ]);
  });
});

const head = `<row r="1">${cell('A1', 'a')}</row>`;
const withPart = (name: string, text: string) => anArchive([...partsOf(head), { name, text }]);
const inSheet = (text: string) => aWorkbook(`${head}${text}`);
const long = randomBytes(100_001).toString('hex'); // no denser than any file
const harmful: Record<string, [Buffer, string]> = {
  'unpacks to 100 MB': [withPart('xl/media/a.bin', '0'.repeat(100_000_000)), 'bomb'],
  'is packed a thousand times': [withPart('xl/styles.xml', ' '.repeat(40_000_000)), 'bomb'],
  'says less than it unpacks to': [
    anArchive([...partsOf(head), { name: 'xl/styles.xml', text: ' '.repeat(100_000_000) }], () => 200),
    'broken',
  ],
  'has a cell in the last row there is': [
    inSheet(`<row r="1048576">${number('A1048576', '1')}</row>`),
    'bomb',
  ],
  'has a cell in the last column there is': [inSheet(`<row r="2">${number('XFD2', '1')}</row>`), 'bomb'],
  'has a row beyond all numbers': [inSheet('<row r="1e9"></row>'), 'bomb'],
  'has a row written in entities': [inSheet('<row r="&#57;&#57;&#57;&#57;&#57;&#57;"></row>'), 'bomb'],
  'has a comment longer than a cell': [inSheet(`<!--<${long}-->`), 'bomb'],
  'has a text longer than a cell': [inSheet(`<row r="2">${cell('A2', long)}</row>`), 'bomb'],
  'declares entities': [
    withPart('xl/sharedStrings.xml', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst/>'),
    'bomb',
  ],
  'has a thousand parts': [
    anArchive([
      ...partsOf(head),
      ...Array.from({ length: 1_000 }, (_, i) => ({ name: `xl/${i}.xml`, text: '' })),
    ]),
    'bomb',
  ],
  'is an archive of something else': [anArchive([{ name: 'a.txt', text: 'a' }]), 'broken'],
  'is cut off': [aWorkbook(head).subarray(0, 400), 'broken'],
};

test.each(Object.entries(harmful))('an archive that %s is refused', async (_, [bytes, reason]) => {
  const before = process.memoryUsage().rss;
  expect(await fault(bytes)).toEqual(why(reason));
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
});

test.each([
  ['nothing in it', Buffer.alloc(0), 'empty'],
  ['only a head', Buffer.from('a,b\n'), 'empty'],
  ['more rows than allowed', Buffer.from(`a\n${'1\n'.repeat(limits.rows + 1)}`), 'rows'],
  ['more bytes than allowed', Buffer.alloc(limits.bytes + 1, 'a'), 'size'],
  ['a quote that never ends', Buffer.from('a,b\n"1,2'), 'broken'],
  ['UTF-16', Buffer.from('\ufeffa,b\n1,2', 'utf16le'), 'encoding'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff]), 'encoding'],
])('a file with %s is refused', async (_, bytes, reason) => {
  expect(await fault(bytes)).toEqual(why(reason));
});

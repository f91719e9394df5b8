import { crc32, deflateRawSync } from 'node:zlib';

type Part = { name: string; text: string };

/** A ZIP archive; `claim` has its directory say other sizes than the true ones. */
export function anArchive(parts: Part[], claim: (size: number) => number = (size) => size): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text } of parts) {
    const raw = Buffer.from(text);
    const packed = deflateRawSync(raw, { level: 9 });
    const sizes = Buffer.alloc(18);
    sizes.writeUInt16LE(8, 0);
    sizes.writeUInt32LE(crc32(raw), 6);
    sizes.writeUInt32LE(packed.length, 10);
    sizes.writeUInt32LE(claim(raw.length), 14);
    const named = Buffer.alloc(4);
    named.writeUInt16LE(Buffer.byteLength(name), 0);
    const head = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0', 'latin1'), sizes, named]);
    const local = Buffer.concat([head, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const entry = Buffer.from('PK\x01\x02\x14\0\x14\0\0\0', 'latin1');
    directory.push(Buffer.concat([entry, sizes, named, place, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, listed, end]);
}

const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNs = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a workbook with one sheet, whose rows are given as XML. */
export const partsOf = (sheetData: string): Part[] => [
  {
    name: '[Content_Types].xml',
    text: `<?xml version="1.0"?><Types xmlns="${packageNs}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  },
  {
    name: '_rels/.rels',
    text: `<?xml version="1.0"?><Relationships xmlns="${packageNs}/relationships"><Relationship Id="rId1" Type="${rels}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    name: 'xl/workbook.xml',
    text: `<?xml version="1.0"?><workbook ${ns} xmlns:r="${rels}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    text: `<?xml version="1.0"?><Relationships xmlns="${packageNs}/relationships"><Relationship Id="rId1" Type="${rels}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  },
  {
    name: 'xl/worksheets/sheet1.xml',
    text: `<?xml version="1.0"?><worksheet ${ns}><sheetData>${sheetData}</sheetData></worksheet>`,
  },
];

export const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

export const number = (at: string, value: string, formula = '') =>
  `<c r="${at}">${formula && `<f>${formula}</f>`}<v>${value}</v></c>`;

export const aWorkbook = (sheetData: string): Buffer => anArchive(partsOf(sheetData));

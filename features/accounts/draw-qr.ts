import { create } from 'qrcode';

/** The dark squares of a QR code as one path, in a field of so many squares each way. */
export type QrPicture = { size: number; path: string };

export function drawQr(text: string): QrPicture {
  const { size, data } = create(text, { errorCorrectionLevel: 'L' }).modules;
  const rows = Array.from({ length: size }, (_, y) => [...data.subarray(y * size, (y + 1) * size)].join(''));
  return { size, path: rows.map(drawRow).join('') };
}

/** Squares side by side are one stroke. */
const drawRow = (row: string, y: number) =>
  [...row.matchAll(/1+/g)].map(({ index, 0: dark }) => `M${index} ${y}h${dark.length}v1H${index}z`).join('');

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalYuan, fenParts, formatFen } from './money.ts';

test('fen are printed as yuan with two decimals', () => {
  expect(formatFen(0)).toBe('¥0.00');
  expect(formatFen(5)).toBe('¥0.05');
  expect(formatFen(1_138_800)).toBe('¥11,388.00');
  expect(formatFen(-1_990)).toBe('-¥19.90');
});

test('no fen is lost on the way to the page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (fen) => {
      const { yuan, cents } = fenParts(fen);
      expect(BigInt(yuan.replaceAll(',', '')) * 100n + BigInt(cents)).toBe(BigInt(fen));
    }),
  );
});

test('other programs read an amount without separators', () => {
  expect([0, 5, 990, 1_138_800, -1_990].map(decimalYuan)).toEqual([
    '0.00',
    '0.05',
    '9.90',
    '11388.00',
    '-19.90',
  ]);
});

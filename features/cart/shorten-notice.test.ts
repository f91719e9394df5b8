import { expect, test } from 'vitest';
import { notice, shortenNotice } from './shorten-notice.ts';

const names = Array.from({ length: 30 }, (_, i) => `${i}`.padEnd(100, '灯'));
const lines = names.map((name) => ({ name, quantity: 1, why: 'out-of-stock' as const }));

test.each([
  ['of a login', { joined: names, leftOut: names }],
  ['of buying again', { again: { added: 1, fewer: lines, notAdded: lines } }],
])('a notice %s fits into a cookie however long the names, in any script', (_, told) => {
  for (const letter of ['灯', '🏮', '\\"']) {
    const text = JSON.stringify(shortenNotice(JSON.parse(JSON.stringify(told).replaceAll('灯', letter))));
    expect(`cart-notice=${encodeURIComponent(text)}`.length).toBeLessThan(4_096);
    expect(notice.safeParse(JSON.parse(text)).success).toBe(true);
  }
});

test('what is not named is counted', () => {
  const told = shortenNotice({ joined: ['甲'], leftOut: ['乙', '丙', '丁', '戊', '己'] });
  expect(told.joined).toEqual({ names: ['甲'], more: 0 });
  expect(told.leftOut).toEqual({ names: ['乙', '丙', '丁'], more: 2 });
  expect(shortenNotice({ joined: [], leftOut: [] })).toEqual({});
});

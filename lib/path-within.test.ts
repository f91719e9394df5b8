import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathWithin } from './path-within.ts';

test('a path of the shop is kept with its question and fragment', () => {
  expect(pathWithin('/checkout')).toBe('/checkout');
  expect(pathWithin('/list/1?sort=price#top')).toBe('/list/1?sort=price#top');
});

test('whatever leads elsewhere leads home', () => {
  const elsewhere = [
    undefined,
    '',
    'checkout',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    '\\\\evil.example',
    '/\u0000',
  ];
  for (const address of elsewhere) expect(pathWithin(address)).toBe('/');
});

test('the answer always stays on the site, whatever is typed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('/', '\\', '.', '@', ':', 'a', '\t', '?', '#', '%', '2', 'f') }),
      (text) => {
        expect(new URL(pathWithin(`/${text}`), 'http://shop.example').origin).toBe('http://shop.example');
      },
    ),
    { numRuns: 2_000 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embeddedJson } from './embedded-json.ts';

test.each([
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]>',
  '&lt;/script&gt;',
  'a\u2028b\u2029c',
  '"\\"',
])('a product called %j ends neither the script nor a line', (name) => {
  const text = embeddedJson({ name });
  expect(text).not.toMatch(/[<>&\u2028\u2029\n]/);
  expect(JSON.parse(text)).toEqual({ name });
});

test('every text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const text = embeddedJson({ name });
      expect(text).not.toContain('<');
      expect(JSON.parse(text)).toEqual({ name });
    }),
  );
});

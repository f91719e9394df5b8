import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWholeForm } from './check-form.ts';

const boundary = '----WebKitFormBoundaryABCDEFGHIJKLMNOP';
const bytes = (fields: [name: string, value: string][], ending = '--\r\n') =>
  Buffer.from(`${fields.map(([name, value]) => part(name, value)).join('')}--${boundary}${ending}`);
const part = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const isWhole = (body: Buffer) => isWholeForm(body, boundary);

test('what a browser sends is whole', async () => {
  const form = new FormData();
  form.append('remark', '--两行\r\n\r\n--');
  form.append('picture', new File(['%PDF\r\n--'], 'a "picture".webp', { type: 'image/webp' }));
  const request = new Request('http://localhost', { method: 'POST', body: form });
  const sent = /boundary=(.*)$/.exec(request.headers.get('content-type') ?? '')?.[1];
  expect(isWholeForm(Buffer.from(await request.arrayBuffer()), sent)).toBe(true);
});

test('any fields are whole, and no beginning of them is', () => {
  const word = fc.stringMatching(/^[\w\r\n-]{0,12}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant('a'), word)), fc.nat(), (fields, cut) => {
      const body = bytes(fields);
      expect(isWhole(body)).toBe(true);
      expect(isWhole(body.subarray(0, cut % (body.length - 3)))).toBe(false);
    }),
  );
});

test.each([
  ['nothing', ''],
  ['a preamble', `hello\r\n--${boundary}--`],
  ['no line after the boundary', `--${boundary}x`],
  ['a part without a head', `--${boundary}\r\n\r\nvalue\r\n--${boundary}--`],
  ['a part without a name', `--${boundary}\r\nContent-Type: text/plain\r\n\r\nvalue\r\n--${boundary}--`],
  ['a name that is no text', `${part('a\u0000', '')}--${boundary}--`],
  ['a name without an end', `${part('a', '').replace('name="a"', 'name="a')}--${boundary}--`],
  ['a file name without an end', `${part('a"; filename="b', '').replace('b"', 'b')}--${boundary}--`],
  ['a head that is too long', `${part('a'.repeat(3_000), '')}--${boundary}--`],
])('%s is not whole', (_, text) => {
  expect(isWhole(Buffer.from(text))).toBe(false);
});

test.each([undefined, '', 'short', 'a'.repeat(71), `${'a'.repeat(30)} b`])(
  'the boundary %s is none',
  (odd) => {
    expect(isWholeForm(Buffer.from(`--${odd}--\r\n`), odd)).toBe(false);
  },
);

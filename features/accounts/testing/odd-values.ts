import fc from 'fast-check';
import { forms } from '../../../i18n/messages/zh-CN/forms.ts';

const lengths = [
  4, 5, 8, 19, 20, 21, 49, 50, 51, 99, 100, 101, 127, 128, 129, 1_999, 2_000, 2_001, 10_000, 1_000_000,
];

const numbers =
  `0 -0 00 01 1 +1 -1 1.0 1.5 .5 1. 1e2 1E2 1e400 1e-1 0x10 0b1 0o7 1_000 1,000 1n 9 99 199 200 201 999 1000
  999999 1000000 2147483647 2147483648 4294967296 99999999999999 999999999999999 9007199254740991 9007199254740992
  9007199254740993 18446744073709551616 1e21 NaN Infinity -Infinity Number.MAX_VALUE １ １２ ２００ ٣ ٣٤ ६ 一 十 ½ ① ²
  440000 4400000 044000 44000 440000.0 13800138000 +8613800138000 8613800138000 138-0013-8000 1380013800 138001380000
  １３８００１３８０００ 23800138000 12800138000`.split(/\s+/);

const names = `__proto__ constructor prototype toString valueOf hasOwnProperty then length name isPrototypeOf
  __defineGetter__ constructor.prototype arguments caller null undefined true false NULL None nil on off yes no
  add only cash alipay Cash CASH alipay2 cash,alipay wechat free`.split(/\s+/);

const texts = [
  '',
  ' ',
  '   ',
  '\t',
  '\n',
  '\r\n',
  '\u3000',
  '\u00a0',
  '\ufeff',
  '\u200b',
  ' 1',
  '1 ',
  '1\n',
  '\n1',
  '1\u0000',
  '1\u200b',
  '\u0000',
  'a\u0000b',
  'a\u0007b',
  'a\u007fb',
  'a\u0085b',
  'a\rb',
  'a\nb',
  'a\tb',
  'a\u2028b',
  '\u202eabc',
  '\ud800',
  '\udc00',
  'a\ud83d',
  '\ude00a',
  '\udc00\ud800',
  '\uffff',
  '林小满',
  '周 予安',
  '🙏',
  '👨‍👩‍👧‍👦',
  'é',
  'e\u0301',
  '[]',
  '{}',
  '[1]',
  '{"a":1}',
  '[object Object]',
  '$undefined',
  '$1',
  '$ACTION_ID_1',
  '$$',
  '1 2',
  '1;2',
  '1&skuId=2',
  'a=b',
  "' OR '1'='1",
  '" OR ""="',
  "'; DROP TABLE orders; --",
  "1' AND SLEEP(5) --",
  '1 UNION SELECT * FROM users',
  '\\',
  "\\'",
  '%',
  '_',
  '%00',
  '%2e%2e%2f',
  '../../etc/passwd',
  '/\\evil.example',
  '//evil.example',
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  '</script>',
  '<img src=x onerror=alert(1)>',
  '"><b>',
  '&lt;b&gt;',
  '{{7*7}}',
  `\${7*7}`,
  '=1+1',
  '@SUM(A1)',
  'a\r\nSet-Cookie: x=1',
  'user@example.com',
  'a'.repeat(16),
  `${'A'.repeat(16)}.${'B'.repeat(24)}`,
  `${'A'.repeat(16)}.${'B'.repeat(23)}`,
  `${'A'.repeat(16)}.${'B'.repeat(25)}`,
  `${'A'.repeat(16)} ${'B'.repeat(24)}`,
  `${'A'.repeat(16)}.${'Ｂ'.repeat(24)}`,
  `${'A'.repeat(16)}.${'B'.repeat(24)}\n`,
];

/** More than two hundred texts that somebody may send for any field of any form. */
export const oddTexts = [
  ...texts,
  ...numbers,
  ...names,
  ...lengths.flatMap((n) => ['a'.repeat(n), '1'.repeat(n), '林'.repeat(n), '𠀋'.repeat(n), ' '.repeat(n)]),
  'a'.repeat(1_000_000),
];

/** What a crafted call may carry where a form has texts; undefined is a field that was left out. */
export const oddThings: unknown[] = [
  undefined,
  null,
  0,
  1,
  -0,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1n,
  true,
  false,
  [],
  ['1'],
  {},
  { toString: () => '1' },
  { length: 1, 0: '1' },
  new Date(0),
  new Map([['a', 1]]),
  new Set(['1']),
  new FormData(),
  new Blob(['1']),
  new URL('http://localhost'),
  Symbol('1'),
  () => '1',
  /1/,
  new String('1'),
  Object.create(null),
  new Proxy({}, {}),
];

/** Any text at all, halves of surrogate pairs included; and texts that almost fit. */
export const someText = (almost: string, maxLength: number) =>
  fc.oneof(
    fc
      .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength })
      .map((codes) => String.fromCodePoint(...codes)),
    fc.string({ unit: fc.constantFrom(...almost), maxLength }),
    fc.integer({ min: -10, max: 300 }).map(String),
  );

const isWord = (message: string) => Object.hasOwn(forms, message);

type Schema = {
  safeParse: (typed: unknown) => {
    success: boolean;
    data?: unknown;
    error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined;
  };
};

/**
 * Asks the schema with one field replaced: 'refused' with words that exist, at that field or one of `alsoAt`, or the
 * parsed value of the field. Anything else is described as a fault.
 */
export function answerTo(
  schema: Schema,
  valid: Record<string, unknown>,
  [name, typed]: [name: string, typed: unknown],
  alsoAt: string[] = [],
): { refused: string[] } | { value: unknown } {
  const { success, data, error } = schema.safeParse({ ...valid, [name]: typed });
  if (success) return { value: (data as Record<string, unknown>)[name] };
  const issues = error?.issues ?? [];
  for (const { path, message } of issues) {
    if (!isWord(message)) throw new Error(`no words for "${message}" at ${path.join('.')}`);
    if (![name, ...alsoAt].includes(String(path[0]))) throw new Error(`blamed ${path.join('.')} for ${name}`);
  }
  if (issues.length === 0) throw new Error('refused without a reason');
  return { refused: issues.map(({ message }) => message) };
}

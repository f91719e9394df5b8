import compile from 'icu-minify/compile';
import { expect, test } from 'vitest';
import { type Locale, locales } from './locales.ts';
import { messages } from './messages/gathered.ts';

const texts = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : texts(value, `${path}${key}.`),
  );

/** The names of the values and tags in a compiled message: each stands first in a list of its own. */
function names(nodes: unknown): string[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node) => {
    if (Array.isArray(node)) return [String(node[0]), ...names(node.slice(1))];
    return typeof node === 'object' && node !== null ? Object.values(node).flatMap(names) : [];
  });
}

const needs = (text: string) => [...new Set(names(compile(text)))].sort();

test('every language asks for the same values', () => {
  const other = new Map(texts(messages.en));
  for (const [key, text] of texts(messages['zh-CN'])) {
    expect([key, needs(other.get(key) ?? '')]).toEqual([key, needs(text)]);
  }
});

test('no word is empty', () => {
  for (const locale of locales) {
    expect(texts(messages[locale]).filter(([, text]) => text.trim() === '')).toEqual([]);
  }
});

const chineseOnPurpose = ['addresses.pasteExample']; // an address in China is written so

test('English has no Chinese left in it, the licence number and an address aside', () => {
  const chinese = texts(messages.en).filter(
    ([key, text]) =>
      !chineseOnPurpose.includes(key) &&
      /\p{Script=Han}/u.test(text.replace('京ICP备', '').replace('号', '')),
  );
  expect(chinese).toEqual([]);
});

test('what any form may be told does not speak of orders', () => {
  for (const locale of locales)
    for (const code of ['busy', 'unavailable', 'outcome-unknown', 'key-reused'] as const)
      expect(messages[locale].refusals[code]).not.toMatch(/order|checkout|订单/i);
});

test.each<[Locale, RegExp, string]>([
  ['zh-CN', /物流单号|运单号/, '快递单号'],
  ['zh-CN', /账户/, '账号'],
  ['zh-CN', /足迹/, '浏览记录'],
  ['zh-CN', /角色组/, '角色'],
  ['zh-CN', /两步登录/, '两步验证'],
  ['zh-CN', /[“”]/, '「」'],
  ['en', /\blog(s|ged)? (you )?in\b|\blogin\b/i, 'sign in'],
  ['en', /\bfreight\b/i, 'delivery'],
  ['en', /\} (seconds|pieces)\b/, 'as many as there are'],
])('in %s nothing is called %s but %s', (locale, other) => {
  const words = texts(messages[locale]).filter(([, text]) =>
    other.test(text.replace(/\{\w*freight\w*\}/g, '')),
  );
  expect(words).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressForm, loginForm, registerForm } from './account-schema.ts';
import { answerTo, oddTexts, oddThings, someText } from './testing/odd-values.ts';

type Field = {
  takes: (text: string) => boolean;
  as?: (text: string) => unknown;
  /** The value when it is left out, where it may be. */
  without?: unknown;
  alsoAt?: string[];
};

const trim = (text: string) => text.trim();
const isLine = (most: number) => (text: string) =>
  text.isWellFormed() && trim(text) !== '' && [...trim(text)].length <= most && !/\p{Cc}/u.test(trim(text));
const isCode = (text: string) => /^[0-9]{6}$/.test(text);
const anything = () => true;
const tick: Field = { takes: anything, as: (text) => (text === 'on' ? 'on' : undefined), without: undefined };
const next: Field = {
  takes: anything,
  as: (text) => ([...text].length <= 2_000 ? text : undefined),
  without: undefined,
};

/** Half-width, without spaces and hyphens, without the country's own number. */
const tidy = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '');
const mobile: Field = {
  takes: (text) => text.length <= 40 && /^1[3-9][0-9]{9}$/.test(tidy(text)),
  as: tidy,
};
const withoutSpaces = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
const longEnough = (text: string) => text.length >= 8 && text.length <= 128;

const forms = [
  [
    'log in',
    loginForm,
    { account: 'lin', password: 'secret', remember: 'on', next: '/cart' },
    {
      account: { takes: (text) => trim(text) !== '' && [...trim(text)].length <= 254, as: trim },
      password: { takes: (text) => text !== '' && [...text].length <= 128 },
      remember: tick,
      next,
    },
  ],
  [
    'register',
    registerForm,
    {
      username: 'linxiaoman',
      mobile: '13800138000',
      code: '042042',
      password: 'long enough',
      password2: 'long enough',
      agree: 'on',
      next: '/',
    },
    {
      username: {
        takes: (text) =>
          /^[\p{L}\p{N}_-]+$/u.test(trim(text)) &&
          trim(text).length >= 5 &&
          trim(text).length <= 20 &&
          !/^1[3-9]\d{9}$/.test(tidy(text)),
        as: trim,
      },
      mobile,
      code: {
        takes: (text) => text.length <= 40 && isCode(withoutSpaces(text)),
        as: withoutSpaces,
      },
      password: { takes: (text) => text === 'long enough', alsoAt: ['password2'] },
      password2: { takes: (text) => text === 'long enough' },
      agree: { takes: (text) => text === 'on' },
      next,
    },
  ],
  [
    'add an address',
    addressForm,
    {
      title: '家',
      receiver: '林小满',
      mobile: '13800138000',
      provinceCode: '440000',
      cityCode: '440100',
      districtCode: '440106',
      place: '华景路 1 号',
      isDefault: 'on',
    },
    {
      title: { takes: (text) => trim(text) === '' || isLine(20)(text), as: trim, without: '' },
      receiver: { takes: isLine(20), as: trim },
      mobile,
      provinceCode: { takes: isCode, as: Number },
      cityCode: { takes: isCode, as: Number, without: undefined },
      districtCode: { takes: isCode, as: Number, without: undefined },
      place: { takes: isLine(50), as: trim },
      isDefault: tick,
    },
  ],
] satisfies [string, Parameters<typeof answerTo>[0], Record<string, string>, Record<string, Field>][];

describe.each(forms)('the form to %s', (_, schema, valid, fields) => {
  const each = Object.entries<Field>(fields);

  test('takes what it means exactly and refuses every other text with words', () => {
    const text = someText('0138+- 林a_\n１', 60);
    for (const [name, { takes, as = String, alsoAt = [] }] of each) {
      const expectRightAnswer = (typed: string) => {
        const answer = answerTo(schema, valid, [name, typed], alsoAt);
        const what = [name, typed.slice(0, 60)];
        if (takes(typed)) expect([what, answer]).toEqual([what, { value: as(typed) }]);
        else expect([what, Object.keys(answer)]).toEqual([what, ['refused']]);
      };
      for (const typed of oddTexts) expectRightAnswer(typed);
      fc.assert(fc.property(text, expectRightAnswer), { numRuns: 400 });
    }
  });

  test('refuses everything that is no text, and survives it', () => {
    for (const [name, field] of each)
      for (const typed of oddThings) {
        const answer = answerTo(schema, valid, [name, typed], field.alsoAt);
        if (typed === undefined && 'without' in field) expect(answer).toEqual({ value: field.without });
        else if (field.takes === anything)
          expect([name, typed, answer]).toEqual([name, typed, { value: undefined }]);
        else expect([name, typed, Object.keys(answer)]).toEqual([name, typed, ['refused']]);
      }
  });
});

test('a password of eight to a hundred and twenty-eight characters is taken as it is', () => {
  const form = { username: 'linxiaoman', mobile: '13800138000', code: '042042', agree: 'on' };
  for (const password of [
    '        ',
    ' padded ',
    '密码密码密码密码',
    'a'.repeat(128),
    'short',
    'a'.repeat(129),
  ]) {
    const { data } = registerForm.safeParse({ ...form, password, password2: password });
    expect([password, data?.password]).toEqual([password, longEnough(password) ? password : undefined]);
  }
});

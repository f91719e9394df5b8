import fc from 'fast-check';

/** What has broken other shops: numbers that are none, texts that mean something to somebody, things that are too long. */
const nasty = [
  '',
  ' ',
  '0',
  '-1',
  '1.5',
  '1e309',
  'NaN',
  '9'.repeat(40),
  '0x10',
  '１２',
  'true',
  'null',
  'undefined',
  '[object Object]',
  '{"$ne":null}',
  "' OR 1=1 -- ",
  '"; DROP TABLE users; --',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '//evil.example',
  '/\\evil.example',
  '../../etc/passwd',
  '%00',
  '\u0000',
  '\u202e\u200b\ufeff',
  '\r\nSet-Cookie: a=b',
  '#{7*7}{{7*7}}',
  '𠮷👩‍👩‍👧‍👦',
  '=cmd|A1',
  '__proto__',
  'constructor',
  'a'.repeat(5_000),
  '漢'.repeat(5_000),
];

export const text = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }).map((value) => value.toWellFormed()),
  fc.integer().map(String),
  fc.double().map(String),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.webUrl(),
);

/** Names that mean something to JavaScript or to Next, beside those of the form. */
const oddNames = [
  '__proto__',
  'constructor',
  'toString',
  '$ACTION_ID_00',
  '$ACTION_REF_1',
  '',
  ' ',
  '0',
  '1',
];

type Fields = [name: string, value: string][];

/** Of a form's own fields each may be right, wrong, missing or there twice; others come along. */
export function formOf(right: Record<string, string>): fc.Arbitrary<Fields> {
  const names = Object.keys(right);
  const one = (name: string) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.constant([[name, right[name] ?? '']] as Fields) },
      { weight: 5, arbitrary: text.map((value): Fields => [[name, value]]) },
      { weight: 1, arbitrary: fc.constant([] as Fields) },
      { weight: 1, arbitrary: fc.tuple(text, text).map((two): Fields => two.map((value) => [name, value])) },
    );
  const own = names.length > 0 ? fc.tuple(...names.map(one)) : fc.constant([]);
  const odd = fc.array(fc.tuple(fc.constantFrom(...oddNames), text), { maxLength: 2 });
  return fc
    .tuple(own, odd)
    .map(([fields, others]) =>
      [...fields.flat(), ...others].map(([name, value]) => [withoutBreaks(name), value]),
    );
}

const withoutBreaks = (name: string) => name.replaceAll(/[\r\n"]/g, '');

/** The state before, and what stands in the place of the form, as a crafted call may send them. */
export const args = fc.oneof(
  { weight: 6, arbitrary: fc.constant('[{"status":"idle"},"$K1"]') },
  { weight: 2, arbitrary: fc.json({ maxDepth: 3 }).map((state) => `[${escaped(state)},"$K1"]`) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3 }).map((form) => `[{"status":"idle"},${escaped(form)}]`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '[]',
      '["$K1"]',
      '["$undefined","$undefined"]',
      '["$K1","$K1","$K1"]',
      '[null,null]',
    ),
  },
);

/** A text that begins with a dollar would be read as a reference, which is another matter: see `broken`. */
const escaped = (json: string) => json.replaceAll('"$', () => '"$$');

/** Bodies that are no calls at all, and references to what is not there. */
export const broken = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  fc.string({ maxLength: 300 }).map((value) => Buffer.from(value)),
  fc
    .constantFrom('["$F9"]', '["$9"]', '["$@1"]', '["$Q1"]', '["$n1e9"]', '[', '{"a":', '["$K99"]', '["$B0"]')
    .map((value) => Buffer.from(value)),
);

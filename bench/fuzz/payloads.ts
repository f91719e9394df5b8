import fc from 'fast-check';
import { text } from './texts.ts';

type Value = string | Blob;
type Fields = [name: string, value: Value][];

/** Names that mean something to JavaScript or to Next, beside those of the form. */
const oddNames = [
  '__proto__',
  'constructor',
  'toString',
  'then',
  '$ACTION_ID_00',
  '$ACTION_REF_1',
  '',
  '0',
  '1',
];
const oddName = fc.constantFrom(...oddNames);

/** A backslash before the quote that ends a name makes Next's parser skip the part: such a call cannot be read. */
const fileName = text.map((name) => name.slice(0, 99).toWellFormed().replace(/\\+$/, ''));

const file = fc
  .tuple(fc.uint8Array({ maxLength: 200 }), fileName)
  .map(([bytes, name]) => new File([Uint8Array.from(bytes)], name));

/** Fields that have more than one right value; a number of its own, since one gets a code only once a minute. */
const rightValues: Record<string, fc.Arbitrary<string>> = {
  mobile: fc.integer({ min: 0, max: 99_999_999 }).map((n) => `139${String(n).padStart(8, '0')}`),
  step: fc.constantFrom('', 'code'),
};

/** A form that is right but for a few fields, each of which is wrong, missing, there twice, or a file. */
function formOf(right: Record<string, string>): fc.Arbitrary<FormData> {
  const names = Object.keys(right);
  const rightValue = (name: string) => rightValues[name] ?? fc.constant(right[name] ?? '');
  const values = names.map((name) =>
    rightValue(name).chain((value) =>
      fc.record({ right: fc.constant<Value[]>([value]), wrong: wrongValues(value) }),
    ),
  );
  return fc
    .record({
      values: fc.tuple(...values),
      wrong: fc.subarray(names, {
        maxLength: Math.min(names.length, Math.max(3, Math.ceil(names.length / 3))),
      }),
      others: fc.array(fc.tuple(oddName, text), { maxLength: 2 }),
    })
    .map(({ values, wrong, others }) => {
      const own = names.flatMap((name, i) =>
        (values[i]?.[wrong.includes(name) ? 'wrong' : 'right'] ?? []).map((value): [string, Value] => [
          name,
          value,
        ]),
      );
      return asForm([...own, ...others]);
    });
}

const wrongValues = (right: string): fc.Arbitrary<Value[]> =>
  fc.oneof(
    { weight: 6, arbitrary: text.map((value) => [value]) },
    { weight: 1, arbitrary: fc.constant<Value[]>([]) },
    { weight: 1, arbitrary: text.map((value) => [value, right]) },
    { weight: 1, arbitrary: file.map((value) => [value]) },
  );

function asForm(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const leaf = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, false, Number.NaN, Infinity, -Infinity, -0, 0, 1.5),
  fc.bigInt(),
  fc.date(),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => Uint8Array.from(bytes)),
  file,
  text,
);

/** Whatever React carries from a browser: numbers that are none, dates, maps, sets, files, forms, nested and in circles. */
const thing: fc.Arbitrary<unknown> = fc.letrec((tie) => {
  const inner = tie('thing');
  const named = fc.oneof(oddName, fc.string({ maxLength: 10 }));
  const things = fc.array(inner, { maxLength: 4 });
  return {
    thing: fc.oneof(
      { depthSize: 'small' },
      leaf,
      things,
      things.map((list) => new Set(list)),
      fc.array(fc.tuple(inner, inner), { maxLength: 3 }).map((pairs) => new Map(pairs)),
      fc.dictionary(named, inner, { maxKeys: 4, noNullPrototype: true }),
      fc.array(fc.tuple(named, text), { maxLength: 3 }).map(asForm),
      inner.map(inCircles),
    ),
  };
}).thing;

function inCircles(of: unknown) {
  const circle: Record<string, unknown> = { of };
  circle.self = [circle];
  return circle;
}

/** What an action may be called with: mostly the state before and a form, now and then something in their place. */
export function argsOf(right: Record<string, string>): fc.Arbitrary<unknown[]> {
  const [form, idle] = [formOf(right), fc.constant({ status: 'idle' })];
  const fields = fc.record(Object.fromEntries(Object.keys(right).map((name) => [name, thing])), {
    noNullPrototype: true,
  });
  return fc.oneof(
    { weight: 10, arbitrary: fc.tuple<unknown[]>(idle, form) },
    { weight: 2, arbitrary: fc.tuple<unknown[]>(form) },
    { weight: 2, arbitrary: fc.tuple<unknown[]>(thing, form) },
    { weight: 2, arbitrary: fc.tuple<unknown[]>(idle, fields) },
    { weight: 1, arbitrary: fc.tuple<unknown[]>(idle, thing) },
    { weight: 1, arbitrary: fc.array(thing, { maxLength: 4 }) },
  );
}

const dangling = [
  '["$F9"]',
  '["$9"]',
  '["$@1"]',
  '["$Q1"]',
  '["$n1e9"]',
  '["$K99"]',
  '["$B0"]',
  '["$0:0:0"]',
  '[',
  '{"a":',
];

/** Bodies that are no calls at all, and references to what is not there. */
export const broken = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  fc.string({ maxLength: 300 }).map((value) => Buffer.from(value)),
  fc.constantFrom(...dangling).map((value) => Buffer.from(value)),
);

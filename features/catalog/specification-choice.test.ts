import { describe, expect, test } from 'vitest';
import { choicesFor, type Sibling, type Specification } from './specification-choice.ts';

const colour: Specification = {
  id: 1,
  name: '颜色',
  options: [
    { id: 11, value: '银色' },
    { id: 12, value: '深灰' },
  ],
};
const memory: Specification = {
  id: 2,
  name: '内存',
  options: [
    { id: 21, value: '8G' },
    { id: 22, value: '16G' },
  ],
};

const sku = (id: number, options: [number, number], rest: Partial<Sibling> = {}): Sibling => ({
  id,
  image: `/goods/${options[0]}.webp`,
  stock: 5,
  isLaunched: true,
  choice: new Map([
    [1, options[0]],
    [2, options[1]],
  ]),
  ...rest,
});

const statesOf = (siblings: Sibling[], skuId = 1) =>
  choicesFor(skuId, [colour, memory], siblings).map(({ options }) => options.map(({ state }) => state));

describe('the options of a SKU', () => {
  test('lead to the sibling that differs in nothing else', () => {
    const states = statesOf([sku(1, [11, 21]), sku(2, [12, 21]), sku(3, [11, 22]), sku(4, [12, 22])]);
    expect(states).toEqual([
      [{ kind: 'current' }, { kind: 'open', skuId: 2 }],
      [{ kind: 'current' }, { kind: 'open', skuId: 3 }],
    ]);
  });

  test('say why they cannot be had', () => {
    const states = statesOf([
      sku(1, [11, 21]),
      sku(2, [12, 21], { stock: 0 }),
      sku(3, [11, 22], { isLaunched: false }),
    ]);
    expect(states).toEqual([
      [{ kind: 'current' }, { kind: 'sold-out', skuId: 2 }],
      [{ kind: 'current' }, { kind: 'withdrawn' }],
    ]);
  });

  test('name the change that makes them possible', () => {
    const [byColour] = choicesFor(1, [colour, memory], [sku(1, [11, 21]), sku(4, [12, 22])]);
    expect(byColour?.options[1]?.state).toEqual({ kind: 'none' });
    expect(byColour?.detours).toEqual([{ value: '深灰', skuId: 4, changes: ['深灰', '16G'] }]);
  });

  test('offer no way to what is sold out everywhere', () => {
    const [byColour] = choicesFor(1, [colour, memory], [sku(1, [11, 21]), sku(4, [12, 22], { stock: 0 })]);
    expect([byColour?.detours, byColour?.soldOut]).toEqual([[], []]);
  });

  test('lead also to what is sold out, for whoever wants to keep it for later', () => {
    const [byColour] = choicesFor(
      1,
      [colour, memory],
      [sku(1, [11, 21]), sku(2, [12, 21], { stock: 0 }), sku(4, [12, 22])],
    );
    expect(byColour?.soldOut).toEqual([{ value: '深灰', skuId: 2, changes: ['深灰'] }]);
    expect(byColour?.detours).toEqual([{ value: '深灰', skuId: 4, changes: ['深灰', '16G'] }]);
  });

  test('change as little else as possible on the way to what can be had', () => {
    const three: Specification = {
      id: 3,
      name: '里料',
      options: [
        { id: 31, value: '绒里' },
        { id: 32, value: '单里' },
      ],
    };
    const boot = (id: number, [c, m, l]: [number, number, number], rest: Partial<Sibling> = {}) =>
      sku(id, [c, m], {
        choice: new Map([
          [1, c],
          [2, m],
          [3, l],
        ]),
        ...rest,
      });
    const choices = choicesFor(
      1,
      [colour, memory, three],
      [
        boot(1, [11, 21, 31]),
        boot(2, [12, 22, 32]),
        boot(3, [12, 22, 31], { stock: 0 }),
        boot(4, [11, 22, 32]),
        boot(5, [11, 21, 32], { isLaunched: false }),
      ],
    );
    expect(choices[2]?.options[1]?.state).toEqual({ kind: 'withdrawn' });
    expect(choices[2]?.detours).toEqual([{ value: '单里', skuId: 4, changes: ['16G', '单里'] }]);
    expect(choices[2]?.soldOut).toEqual([]);
  });

  test('show pictures where each option has its own', () => {
    const [byColour, byMemory] = choicesFor(
      1,
      [colour, memory],
      [sku(1, [11, 21]), sku(2, [12, 21]), sku(3, [11, 22])],
    );
    expect(byColour?.options.map(({ image }) => image)).toEqual(['/goods/11.webp', '/goods/12.webp']);
    expect(byMemory?.options.map(({ image }) => image)).toEqual([undefined, undefined]);
  });

  test('a SKU that answers fewer questions than its product still has a page', () => {
    const alone = { ...sku(1, [11, 21]), choice: new Map([[1, 11]]) };
    expect(statesOf([alone, sku(2, [12, 21])])[0]).toEqual([{ kind: 'current' }, { kind: 'open', skuId: 2 }]);
  });
});

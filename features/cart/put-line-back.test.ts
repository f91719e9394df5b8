import { beforeEach, expect, test } from 'vitest';
import { aSku, aUser, type TestSku } from '../../db/testing/builders.ts';
import { type CartOwner, cartOfUser, mostLines } from './cart-keys.ts';
import { putIntoCart, readCart, removeLines } from './cart-store.ts';
import { putLineBack } from './put-line-back.ts';

let cart: CartOwner;
let sku: TestSku;
beforeEach(async () => {
  cart = cartOfUser((await aUser()).id);
  sku = await aSku({ stock: 3, priceFen: 9_900 });
});

const line = () => ({
  skuId: sku.id,
  quantity: 5,
  isSelected: false,
  addedAtMs: 1_700_000_000_000,
  priceFenWhenAdded: 5_000,
});
const add = (skuId: number, quantity = 1) =>
  putIntoCart(cart, { skuId, quantity, most: 200, priceFen: 9_900, mode: 'add' });

test('a removed line comes back as it was and where it was, however few are left', async () => {
  const other = await aSku();
  await putLineBack(cart, line());
  await add(other.id);
  const before = await readCart(cart);
  expect(before[0]).toEqual(line());
  await removeLines(cart, [sku.id]);
  await putLineBack(cart, line());
  expect(await readCart(cart)).toEqual(before);
});

test('of the removed line and what came in its place meanwhile the larger quantity stands', async () => {
  await add(sku.id, 2);
  await putLineBack(cart, line());
  await putLineBack(cart, line());
  expect(await readCart(cart)).toMatchObject([{ quantity: 5, isSelected: true, priceFenWhenAdded: 9_900 }]);
  await add(sku.id, 2);
  await putLineBack(cart, line());
  expect(await readCart(cart)).toMatchObject([{ quantity: 7 }]);
});

test('a line whose place is taken is refused', async () => {
  for (let id = 1; id <= mostLines; id += 1) await add(10 ** 12 + id);
  await expect(putLineBack(cart, line())).rejects.toMatchObject({ code: 'cart-full' });
  expect(await readCart(cart)).toHaveLength(mostLines);
});

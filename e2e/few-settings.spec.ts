import { aSku, aUser } from '../db/testing/builders.ts';
import { put } from '../features/orders/testing/buying.ts';
import { messages } from '../i18n/messages/gathered.ts';
import { checkoutForm, postCheckout } from './checkout-form.ts';
import { expect, logIn, ordersOf, stockOf, test } from './fixtures.ts';
import { startProcess } from './start-process.ts';

const noAlipay = Object.fromEntries(
  Object.keys(process.env).flatMap((name) => (name.startsWith('ALIPAY_') ? [[name, '']] : [])),
);

test('a shop without Alipay offers only what can be paid, and takes no other order', async ({ context }) => {
  const { origin, stop } = await startProcess(noAlipay);
  const [shopper, sku] = [await aUser(), await aSku({ stock: 5 })];
  await put(shopper, [sku, 1]);
  await logIn(context, shopper, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/checkout`);
  const ways = page.getByRole('group', { name: messages['zh-CN'].checkout.payMethod }).getByRole('radio');
  await expect(ways).toHaveCount(1);
  await expect(ways).toHaveValue('cash');
  await expect(ways).toBeChecked();
  await expect(page.getByText('支付宝')).toHaveCount(0);

  const form = await checkoutForm(context.request, origin);
  await postCheckout(context.request, { ...form, payMethod: 'alipay' }, origin);
  expect([await ordersOf(shopper), await stockOf(sku.id)]).toEqual([[], 5]);
  expect((await postCheckout(context.request, form, origin)).status()).toBe(303);
  expect(await ordersOf(shopper)).toMatchObject([{ payMethod: 'cash' }]);
  await stop();
});

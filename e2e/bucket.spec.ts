import { randomBytes } from 'node:crypto';
import { type APIRequestContext, type BrowserContext, request } from '@playwright/test';
import sharp from 'sharp';
import type { Shop } from '../bench/shop.ts';
import { aSku, type TestUser } from '../db/testing/builders.ts';
import { aStaff } from '../db/testing/staff-builders.ts';
import { messages } from '../i18n/messages/gathered.ts';
import { expect, logIn, speak, test } from './fixtures.ts';
import { startPictureStore } from './picture-store.ts';
import { startProcess } from './start-process.ts';

test.describe.configure({ mode: 'serial' }); // the store is stopped in the end

let store: Awaited<ReturnType<typeof startPictureStore>>;
let shops: { taking: Shop; showing: Shop; wrong: Shop };
let editor: TestUser;
const log: string[] = [];

test.beforeAll(async () => {
  store = await startPictureStore();
  const [taking, showing, wrong] = await Promise.all([
    startProcess(store.settings),
    startProcess(store.settings),
    startProcess({ ...store.settings, S3_SECRET_ACCESS_KEY: 'another' }, (line) => log.push(line)),
  ]);
  shops = { taking, showing, wrong };
  editor = await aStaff({ group: ['catalog.view', 'catalog.edit'] });
});

test.afterAll(() => Promise.all(Object.values(shops).map((shop) => shop.stop())));

const photo = async () => ({
  name: 'cup.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp(randomBytes(64 * 64 * 3), { raw: { width: 64, height: 64, channels: 3 } })
    .jpeg()
    .toBuffer(),
});

async function send(context: BrowserContext, { origin }: Shop) {
  await logIn(context, editor, origin);
  const answer = await context.request.post(`${origin}/admin/pictures`, {
    multipart: { picture: await photo() },
    headers: { origin },
  });
  return { status: answer.status(), said: await answer.json() };
}

const statusOf = async (visitor: APIRequestContext, { origin }: Shop, path: string) =>
  (await visitor.get(`${origin}${path}`)).status();

test('a picture that one process took is shown by another, and by none without the bucket', async ({
  context,
  site,
}) => {
  const { status, said } = await send(context, shops.taking);
  expect([status, said]).toEqual([201, { path: expect.any(String), width: 64, height: 64 }]);
  const visitor = await request.newContext();
  const shown = await visitor.get(`${shops.showing.origin}${said.path}`);
  expect(await sharp(await shown.body()).metadata()).toMatchObject({ format: 'webp', width: 64 });
  expect((await visitor.get(`${site}${said.path}`)).status()).toBe(404);
  await visitor.dispose();
});

test('with a wrong key nothing is taken, and the log says which setting it is', async ({ context }) => {
  const { status, said } = await send(context, shops.wrong);
  expect([status, said.code]).toEqual([503, 'unavailable']);
  expect(log.join('\n')).toContain('the picture store says that S3_SECRET_ACCESS_KEY is wrong');
});

test('without the store a picture is refused with words, and every page is there', async ({
  page,
  context,
}) => {
  const sku = await aSku();
  const { said } = await send(context, shops.taking);
  const { origin } = shops.taking;
  await speak(context, 'en', origin);
  await page.goto(`${origin}/admin/products/${sku.productId}`);
  await page.getByText(messages.en.products.more).click();
  await store.stop();

  await page.locator('input[type=file]:not([hidden])').setInputFiles(await photo());
  await expect(page.getByText(`cup.jpg: ${messages.en.refusals.unavailable}`)).toBeVisible();
  const visitor = await request.newContext();
  expect(await statusOf(visitor, shops.showing, said.path)).toBe(503);
  for (const path of ['/', `/goods/${sku.id}`, '/cart', '/api/health/ready'])
    expect([path, await statusOf(visitor, shops.showing, path)]).toEqual([path, 200]);
  await visitor.dispose();
});

import { randomUUID } from 'node:crypto';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSku, aUser } from '../../db/testing/builders.ts';
import { refusalOf } from '../../lib/outage.ts';
import { startUpstashBridge } from '../../local/upstash-bridge.ts';
import { addToCart } from './add-to-cart.ts';
import { cartOfUser } from './cart-keys.ts';
import { readCart } from './cart-store.ts';

const token = randomUUID();
const bridge = await startUpstashBridge({ redisUrl: process.env.REDIS_URL ?? '', token });
const troubles = [
  [429, '{"error":"ERR max daily request limit exceeded"}'],
  [500, '{"error":"internal error"}'],
  [502, '<html><body><h1>502 Bad Gateway</h1></body></html>'],
] as const;

/** One call in five meets one of these troubles, and Redis never hears of it. */
const front = createServer((asked, response) => {
  const trouble = Math.random() < 0.2 ? troubles[Math.floor(Math.random() * troubles.length)] : undefined;
  if (trouble) return response.writeHead(trouble[0]).end(trouble[1]);
  const onward = request(
    `${bridge.url}${asked.url}`,
    { method: asked.method, headers: asked.headers, agent: false }, // a connection that was kept may end just then
    (answer) => answer.pipe(response.writeHead(answer.statusCode ?? 0, answer.headers)),
  );
  onward.on('error', () => response.destroy()); // the end of the test may meet what nobody waits for
  asked.pipe(onward);
});

beforeAll(async () => {
  await new Promise<void>((listening) => front.listen(0, '127.0.0.1', listening));
  process.env.UPSTASH_REDIS_REST_URL = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  process.env.UPSTASH_REDIS_REST_TOKEN = token;
});
afterAll(async () => {
  front.closeAllConnections();
  front.close();
  await bridge.close();
});

test('a Redis that answers one call in five with trouble never makes a cart show what is not in it', async () => {
  const [user, sku] = [await aUser(), await aSku({ stock: 10_000 })];
  const owner = cartOfUser(user.id);
  const told = { added: 0, read: 0, unavailable: 0 };
  const hear = (error: unknown) => {
    expect(refusalOf(error)?.code).toBe('unavailable');
    told.unavailable += 1;
  };
  for (let i = 0; i < 150; i += 1) {
    await addToCart(owner, { skuId: sku.id, quantity: 1, mode: 'add' }).then(() => (told.added += 1), hear);
    const read = await readCart(owner).catch(hear);
    if (!read) continue;
    told.read += 1;
    expect(read.map(({ skuId, quantity }) => [skuId, quantity])).toEqual(
      told.added > 0 ? [[sku.id, told.added]] : [],
    );
  }
  expect(told.unavailable).toBeGreaterThan(20);
  expect(told.added).toBeGreaterThan(80);
  expect(told.read).toBeGreaterThan(100);
});

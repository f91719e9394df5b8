import { expect, test } from 'vitest';
import { isSameOrigin, mayChangeState } from './same-origin.ts';

const shop = 'https://shop.example';

test.each([
  undefined,
  null,
  '',
  'null',
  'http://shop.example',
  'https://shop.example:8443',
  'https://shop.example.evil.example',
  'https://shop.example/',
  'https://shop.example, https://shop.example',
  'https://user@shop.example',
  'https://SHOP.example',
  'https://xn--shop-0000.example',
])('%s is not the shop', (claimed) => {
  expect(isSameOrigin(claimed, shop)).toBe(false);
});

test('the shop is itself', () => {
  expect(isSameOrigin(shop, shop)).toBe(true);
});

test('a shop on this machine answers to each name of the machine, at its own port', () => {
  const demo = 'http://localhost:3000';
  for (const name of ['localhost', '127.0.0.1', '[::1]']) {
    expect(isSameOrigin(`http://${name}:3000`, demo)).toBe(true);
    expect(isSameOrigin(`http://${name}:3001`, demo)).toBe(false);
    expect(isSameOrigin(`https://${name}:3000`, demo)).toBe(false);
    expect(isSameOrigin(`http://${name}:3000`, shop)).toBe(false);
  }
});

test('reading is for everybody, changing for pages of the shop', () => {
  for (const method of ['GET', 'HEAD', 'OPTIONS']) {
    expect(mayChangeState({ method, origin: 'https://evil.example' }, shop)).toBe(true);
  }
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'get']) {
    expect(mayChangeState({ method, origin: null }, shop)).toBe(false);
    expect(mayChangeState({ method, origin: shop }, shop)).toBe(true);
  }
});

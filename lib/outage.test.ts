import { afterEach, expect, test, vi } from 'vitest';
import { isOutage, Outage, reachable, refusalOf } from './outage.ts';
import { ShopError } from './shop-error.ts';

afterEach(() => vi.resetModules());

const withCode = (code: string) => Object.assign(new Error('driver'), { code });

test('an outage is recognised by its kind and by the codes of the drivers, however deep', () => {
  const away = ['ECONNREFUSED', 'ER_CON_COUNT_ERROR', 'ER_RECORD_FILE_FULL', 'EE_WRITE', 'ER_READ_ONLY_MODE'];
  const outages = [new Outage('away'), ...away.map(withCode)];
  for (const error of outages) {
    expect(isOutage(error)).toBe(true);
    expect(isOutage(new Error('query failed', { cause: new Error('x', { cause: error }) }))).toBe(true);
    expect(refusalOf(error)?.code).toBe('unavailable');
  }
  for (const bug of [new Error('bug'), new TypeError('x'), withCode('ER_PARSE_ERROR'), 'text', undefined]) {
    expect(isOutage(bug)).toBe(false);
    expect(refusalOf(bug)).toBeUndefined();
  }
});

test('a refusal keeps its code and details, also when an outage caused it', () => {
  const refusal = new ShopError('cart-full', { limit: 100 }, { cause: new Outage('away') });
  expect(refusalOf(new Error('wrapped', { cause: refusal }))).toBe(refusal);
});

test('refusals and outages of another module world of the process are recognised as well', async () => {
  vi.resetModules();
  const elsewhere = { ...(await import('./outage.ts')), ...(await import('./shop-error.ts')) };
  expect(elsewhere.Outage).not.toBe(Outage);
  expect(isOutage(new elsewhere.Outage('away'))).toBe(true);
  expect(refusalOf(new elsewhere.ShopError('busy', null))?.code).toBe('busy');
  expect(new elsewhere.ShopError('busy', null)).toBeInstanceOf(ShopError);
  expect(new Error('bug')).not.toBeInstanceOf(ShopError);
});

test('a read that meets an outage or a busy shop is a value with a reference, a bug passes', async () => {
  expect(await reachable(Promise.resolve(5))).toEqual({ ok: true, value: 5 });
  for (const error of [new Outage('away'), new ShopError('busy', null)])
    expect(await reachable(Promise.reject(error))).toMatchObject({
      ok: false,
      reference: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
  await expect(reachable(Promise.reject(new Error('bug')))).rejects.toThrow('bug');
});

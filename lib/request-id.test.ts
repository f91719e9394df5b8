import { expect, test, vi } from 'vitest';
import { invalid, refused } from './form-action.ts';
import { asRequest, readsUntil } from './request-id.ts';
import { ShopError } from './shop-error.ts';

const fromNow = () => readsUntil() - Date.now();
const no = () => refused(new ShopError('busy', null), new FormData());

test('an action takes what its steps allow; the page that shows its no is read within four seconds', () => {
  asRequest('an action', () => {
    expect(fromNow()).toBe(Number.POSITIVE_INFINITY);
    no();
    expect(fromNow()).toBeGreaterThan(3_900);
    expect(fromNow()).toBeLessThanOrEqual(4_000);
  });
});

test('action and page together have ten seconds', () => {
  vi.useFakeTimers();
  asRequest('a slow action', () => {
    vi.advanceTimersByTime(9_000);
    no();
    expect(fromNow()).toBe(800);
  });
  vi.useRealTimers();
});

test('what has its time already, and what is no request, keeps it', () => {
  asRequest(
    'a page',
    () => {
      no();
      expect(fromNow()).toBeLessThanOrEqual(1_000);
    },
    1_000,
  );
  expect(invalid({ issues: [] } as never, new FormData()).status).toBe('invalid');
  expect(fromNow()).toBe(Number.POSITIVE_INFINITY);
});

import { addressOf, routes } from './route-table.ts';
import type { Things } from './things.ts';

const examples: Record<string, string> = {
  '/goods/[skuId]': '/goods/1',
  '/goods/[skuId]/gone': '/goods/999999999/gone',
  '/list/[categoryId]': '/list/115',
  '/api/auth/callback/[provider]': '/api/auth/callback/qq',
  '/api/regions/[parent]': '/api/regions/440000',
  '/pictures/[file]': '/pictures/none.webp',
  '/sitemaps/[file]': '/sitemaps/pages.xml',
  '/api/cron/[job]': '/api/cron/sweep',
};

/** An address that the pattern stands for, of whoever has these things. */
export const exampleOf = (pattern: string, things: Things): string =>
  examples[pattern] ?? addressOf(pattern, routes[pattern] ?? 'public', things);

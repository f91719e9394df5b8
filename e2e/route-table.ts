import type { Things } from './things.ts';

export type Route =
  /** Shows nothing of anybody but the one who asks, and needs no login. */
  | 'public'
  /** For programs with a secret of their own. */
  | 'machine'
  /** Of whoever is logged in. */
  | 'own'
  /** Of the owner of the thing that it names. */
  | { own: (things: Things) => string }
  /** Of members of staff who may; looks to others as if it were not there. */
  | 'staff'
  | { staff: (things: Things) => string };

/** The address of a page, with what it names in its place. */
export function addressOf(pattern: string, route: Route, things: Things): string {
  if (typeof route !== 'object') return pattern;
  return 'own' in route ? route.own(things) : route.staff(things);
}

export const routes: Record<string, Route> = {
  '/': 'public',
  '/.well-known/security.txt': 'public',
  '/_global-error': 'public',
  '/_not-found': 'public',
  '/account': 'own',
  '/account/addresses': 'own',
  '/account/data': 'own',
  '/account/favourites': 'own',
  '/account/history': 'own',
  '/account/orders': 'own',
  '/account/orders/[number]': { own: ({ number }) => `/account/orders/${number}` },
  '/account/orders/[number]/receipt': { own: ({ number }) => `/account/orders/${number}/receipt` },
  '/account/orders/[number]/return': { own: ({ number }) => `/account/orders/${number}/return` },
  '/account/orders/[number]/review': { own: ({ number }) => `/account/orders/${number}/review` },
  '/account/security': 'own',
  '/account/security/close': 'own',
  '/account/security/second-step': 'own',
  '/admin': 'staff',
  '/admin/audit': 'staff',
  '/admin/brands': 'staff',
  '/admin/brands/[id]': { staff: () => '/admin/brands/1' },
  '/admin/categories': 'staff',
  '/admin/categories/[id]': { staff: () => '/admin/categories/1' },
  '/admin/channels': 'staff',
  '/admin/channels/[id]': { staff: () => '/admin/channels/1' },
  '/admin/content': 'staff',
  '/admin/content/[slot]': { staff: () => '/admin/content/index_lbt' },
  '/admin/content/[slot]/new': { staff: () => '/admin/content/index_lbt/new' },
  '/admin/content/edit/[id]': { staff: () => '/admin/content/edit/1' },
  '/admin/content/preview': 'staff',
  '/admin/groups': 'staff',
  '/admin/groups/[id]': { staff: () => '/admin/groups/1' },
  '/admin/imports': 'staff',
  '/admin/imports/[importId]': { staff: () => '/admin/imports/1' },
  '/admin/imports/[importId]/record': { staff: () => '/admin/imports/1/record' },
  '/admin/imports/templates/[kind]': { staff: () => '/admin/imports/templates/stock' },
  '/admin/messages': 'staff',
  '/admin/orders': 'staff',
  '/admin/orders/[number]': { staff: ({ number }) => `/admin/orders/${number}` },
  '/admin/orders/export': 'staff',
  '/admin/orders/packing': { staff: ({ number }) => `/admin/orders/packing?numbers=${number}` },
  '/admin/orders/ship': 'staff',
  '/admin/pictures': 'staff',
  '/admin/products': 'staff',
  '/admin/products/[productId]': { staff: ({ productId }) => `/admin/products/${productId}` },
  '/admin/products/[productId]/preview': { staff: ({ productId }) => `/admin/products/${productId}/preview` },
  '/admin/products/new': 'staff',
  '/admin/regions': 'staff',
  '/admin/returns': 'staff',
  '/admin/reviews': 'staff',
  '/admin/stock': 'staff',
  '/admin/stock/[skuId]': { staff: ({ skuId }) => `/admin/stock/${skuId}` },
  '/admin/team': 'staff',
  '/admin/team/[id]': { staff: () => '/admin/team/1' },
  '/admin/users': 'staff',
  '/admin/users/[userId]': { staff: ({ userId }) => `/admin/users/${userId}` },
  '/api/auth/callback/[provider]': 'public',
  '/api/availability': 'public',
  '/api/categories/menu': 'public',
  '/api/challenge': 'public',
  '/api/cron/[job]': 'machine',
  '/api/health/live': 'public',
  '/api/health/ready': 'public',
  '/api/metrics': 'machine',
  '/api/payments/alipay/notify': 'machine',
  '/api/regions/[parent]': 'public',
  '/api/suggestions': 'public',
  '/api/views': 'public',
  '/apple-icon.png': 'public',
  '/bind': 'public',
  '/cart': 'public',
  '/categories': 'public',
  '/checkout': 'own',
  '/dev/outbox': 'public',
  '/forgot-password': 'public',
  '/forgot-password/code': 'public',
  '/forgot-password/done': 'public',
  '/forgot-password/password': 'public',
  '/goods/[skuId]': 'public',
  '/goods/[skuId]/gone': 'public',
  '/icon.svg': 'public',
  '/list/[categoryId]': 'public',
  '/login': 'public',
  '/login/second-step': 'public',
  '/manifest.webmanifest': 'public',
  '/offline': 'public',
  '/orders/[number]/paid': { own: ({ number }) => `/orders/${number}/paid` },
  '/orders/[number]/placed': { own: ({ number }) => `/orders/${number}/placed` },
  '/pictures/[file]': 'public',
  '/register': 'public',
  '/robots.txt': 'public',
  '/search': 'public',
  '/sitemap.xml': 'public',
  '/sitemaps/[file]': 'public',
  '/verify-email': 'public',
};

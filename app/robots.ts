import type { MetadataRoute } from 'next';
import { siteOrigin } from '@/lib/env';

export const dynamic = 'force-dynamic'; // a build does not know the address of the shop

const personal = [
  '/account',
  '/admin',
  '/api',
  '/bind',
  '/cart',
  '/checkout',
  '/dev',
  '/forgot-password',
  '/login',
  '/orders',
  '/register',
  '/search',
  '/verify-email',
];

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: personal },
    sitemap: `${siteOrigin()}/sitemap.xml`,
  };
}

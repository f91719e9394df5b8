import type { NextConfig } from 'next';

/** Everywhere alike, so they stand here; proxy.ts adds what differs from answer to answer. */
const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
};

const aDay = 86_400;

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  typescript: {
    tsconfigPath: process.env.NEXT_DIST_DIR ? 'tsconfig.test.json' : 'tsconfig.json',
    ignoreBuildErrors: true, // `npm run check` asks TypeScript about everything, tests included; no start waits for that
  },
  // The measured build has a page more: what an order is compared with.
  pageExtensions: ['tsx', 'ts', ...(process.env.SHOP_BENCH ? ['bench.tsx'] : [])],
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    'mysql2',
    '@redis/client',
    '@alicloud/dysmsapi20170525',
    'alipay-sdk',
    'nodemailer',
    'read-excel-file', // unpacks large files in threads of its own
    'prom-client',
    '@opentelemetry/api',
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/resources',
    '@opentelemetry/sdk-trace-node',
  ],
  turbopack: { root: import.meta.dirname },
  cacheHandler: `${import.meta.dirname}/lib/page-cache.mjs`,
  images: {
    formats: ['image/webp'],
    // Nowhere is a picture shown wider than 800 px, and each width stands in the markup of each picture.
    deviceSizes: [640, 828],
    imageSizes: [96, 192, 384],
    localPatterns: [
      { pathname: '/goods/**/*.webp', search: '' },
      { pathname: '/art/**/*.webp', search: '' },
      { pathname: '/pictures/*.webp', search: '' },
    ],
  },
  experimental: {
    serverActions: { bodySizeLimit: '8mb' },
    preloadEntriesOnStart: false, // the first page is there half a second earlier
  },
  headers: async () => [
    { source: '/:path*', headers: asList(securityHeaders) },
    // Also where nothing is found: such an answer may be kept unless it says otherwise.
    {
      source: '/:place(account|admin|checkout|orders)/:path*',
      headers: asList({ 'Cache-Control': 'private, no-store' }),
    },
    {
      source: '/:folder(goods|art)/:file(.+\\.webp)',
      headers: asList({ 'Cache-Control': `public, max-age=${aDay}, stale-while-revalidate=${7 * aDay}` }),
    },
    { source: '/icons/:file', headers: asList({ 'Cache-Control': `public, max-age=${aDay}` }) },
    { source: '/sw.js', headers: asList({ 'Cache-Control': 'no-cache' }) },
  ],
};

function asList(headers: Record<string, string>) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}

export default config;

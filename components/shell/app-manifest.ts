import type { MetadataRoute } from 'next';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/translator';

/** How the shop installs as an app. */
export function appManifest(locale: Locale): MetadataRoute.Manifest {
  const t = wordsIn(locale, 'shell');
  return {
    id: '/',
    name: t('shop'),
    short_name: t('shop'),
    description: t('description'),
    lang: locale,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#f5f5f3',
    theme_color: '#ffffff',
    categories: ['shopping'],
    icons: [
      icon('icon-192', 192),
      icon('icon-512', 512),
      { ...icon('maskable-512', 512), purpose: 'maskable' },
    ],
    shortcuts: [
      { name: t('cart'), url: '/cart', icons: [icon('cart-96', 96)] },
      { name: t('myOrders'), url: '/account/orders', icons: [icon('orders-96', 96)] },
    ],
  };
}

const icon = (name: string, size: number) => ({
  src: `/icons/${name}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
});

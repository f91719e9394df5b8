import type { Metadata } from 'next';
import { getLocale } from '@/i18n/locale';
import type { Locale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';

type Shared = {
  /** The one address of the page, however it was asked for. */
  path?: string;
  picture?: { url: string; width: number; height: number; alt: string };
  /** Next knows no products, so such a page says by itself that it is one. */
  kind?: 'website' | 'product';
};

/** What a search engine and a shared link are told of a page besides its title and description. */
export async function publicPage({ path, picture, kind = 'website' }: Shared = {}): Promise<Metadata> {
  const [locale, shell, t] = await Promise.all([getLocale(), getWords('shell'), getWords('found')]);
  return {
    ...(path && { alternates: { canonical: path } }),
    openGraph: {
      siteName: shell('shop'),
      locale: territories[locale],
      ...(kind === 'website' && { type: kind }),
      ...(path && { url: path }),
      images: [picture ?? { ...shopPicture, alt: t('sharePicture') }],
    },
    twitter: { card: picture ? 'summary' : 'summary_large_image' },
  };
}

const territories: Record<Locale, string> = { 'zh-CN': 'zh_CN', en: 'en_US' };

const shopPicture = { url: '/share.jpg', width: 1200, height: 630 };

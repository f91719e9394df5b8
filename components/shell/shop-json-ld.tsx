import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { siteOrigin } from '@/lib/env';
import { JsonLd } from './json-ld';

/** Who the shop is, and how it is searched. */
export async function ShopJsonLd() {
  const [locale, t] = await Promise.all([getLocale(), getWords('shell')]);
  const site = siteOrigin();
  const shop = {
    '@type': 'Organization',
    '@id': `${site}/#shop`,
    name: t('shop'),
    url: `${site}/`,
    logo: `${site}/icons/icon-512.png`,
  };
  const website = {
    '@type': 'WebSite',
    '@id': `${site}/#website`,
    name: t('shop'),
    url: `${site}/`,
    inLanguage: locale,
    publisher: { '@id': shop['@id'] },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${site}/search?q={term}` },
      'query-input': 'required name=term',
    },
  };
  return <JsonLd data={{ '@graph': [website, shop] }} />;
}

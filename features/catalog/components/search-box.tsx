import { SearchForm } from '@/components/shell/search-form';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { hotWords } from '../content-cache';

/** The search of the shop, with what it can suggest. */
export async function SearchBox() {
  const [t, hot] = await Promise.all([getWords('find'), hotWords(await getLocale())]);
  const help = {
    action: '/search',
    suggestions: '/api/suggestions',
    hot: hot.map(({ title, href }) => ({ text: title, href })),
    words: {
      list: t('suggestions'),
      count: t('suggestionCount'),
      recent: t('recent'),
      clear: t('clearRecent'),
      forget: t('forget'),
      hot: t('othersSearch'),
      kinds: { category: t('kindCategory'), brand: t('kindBrand') },
    },
  };
  return <SearchForm help={help} />;
}

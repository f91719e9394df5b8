import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';

/** How many a search found; one that found too many does not count to the end. */
export async function countWords(found: {
  total: number;
  isMore: boolean;
  isNear: boolean;
}): Promise<string> {
  const [t, words, formats] = await Promise.all([getWords('find'), getWords('catalog'), getFormats()]);
  if (found.isNear) return t('foundNear', { count: found.total });
  return found.isMore
    ? t('foundMore', { count: formats.count(found.total) })
    : words('found', { count: found.total });
}

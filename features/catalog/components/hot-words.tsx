import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';
import { hotWords, searchAddress } from '../hot-words';

/** In the header, under the search. */
export async function HotWords() {
  const t = await getWords('catalog');
  return hotWords.map(({ term, word }) => (
    <Link key={term} href={searchAddress(term)} className="inline-flex min-h-6 items-center">
      {t(word)}
    </Link>
  ));
}

import { PillChip } from '@/components/ui/chip';
import { getWords } from '@/i18n/words';
import { hotWords, searchAddress } from '../hot-words';

/** A way on from a search that found nothing. */
export async function HotChips() {
  const t = await getWords('catalog');
  return hotWords.map(({ term, word }) => (
    <PillChip key={term} href={searchAddress(term)}>
      {t(word)}
    </PillChip>
  ));
}

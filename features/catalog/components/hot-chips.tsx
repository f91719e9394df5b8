import { PillChip } from '@/components/ui/chip';
import { getLocale } from '@/i18n/locale';
import { hotWords } from '../content-cache';

/** A way on from a search that found nothing. */
export async function HotChips() {
  const words = await hotWords(await getLocale());
  return words.map(({ id, title, href }) => (
    <PillChip key={id} href={href}>
      {title}
    </PillChip>
  ));
}

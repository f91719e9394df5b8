import { Link } from '@/components/ui/link';
import { getLocale } from '@/i18n/locale';
import { hotWords } from '../content-cache';

/** In the header, under the search. */
export async function HotWords() {
  const words = await hotWords(await getLocale());
  return words.map(({ id, title, href }) => (
    <Link key={id} href={href} className="inline-flex min-h-6 min-w-6 items-center">
      {title}
    </Link>
  ));
}

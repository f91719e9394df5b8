import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';
import { listAddress } from '../list-address';

/** The same search in a spelling that finds more. */
export async function Meant({ term }: { term: string }) {
  const t = await getWords('find');
  return (
    <p className="mt-1 text-ink-2">
      {t.rich('meant', {
        term,
        link: (words) => (
          <Link
            href={listAddress('/search', { q: term })}
            className="inline-flex min-h-8 items-center font-semibold text-brand-text underline underline-offset-3 coarse:min-h-tap"
          >
            {words}
          </Link>
        ),
      })}
    </p>
  );
}

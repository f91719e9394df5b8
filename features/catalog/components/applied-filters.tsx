import { Icon } from '@/components/ui/icon';
import { getWords } from '@/i18n/words';
import { type Filter, noFilter } from '../filter';
import type { AppliedPart } from './applied-parts';

type Props = { parts: readonly AppliedPart[]; href: (filter: Filter) => string };

/** What the list is narrowed to; each part can be taken away by itself. */
export async function AppliedFilters({ parts, href }: Props) {
  const t = await getWords('find');
  if (parts.length === 0) return null;
  return (
    <ul aria-label={t('applied')} className="contents">
      {parts.map(({ group, label, without }) => (
        <li key={`${group} ${label}`} className="flex-none">
          <a
            href={href(without)}
            rel="nofollow"
            data-soft
            aria-label={t('remove', { group, label })}
            className="inline-flex min-h-9 items-center gap-1 rounded-full border border-line bg-surface pr-2 pl-3 text-sm hover:border-control hover:text-ink data-pending:opacity-50 coarse:min-h-tap"
          >
            {label}
            <Icon name="x" size="xs" className="text-ink-3" />
          </a>
        </li>
      ))}
      <li className="flex-none">
        <a
          href={href(noFilter)}
          rel="nofollow"
          data-soft
          className="link inline-flex min-h-9 items-center px-1 text-sm coarse:min-h-tap"
        >
          {t('clearAll')}
        </a>
      </li>
    </ul>
  );
}

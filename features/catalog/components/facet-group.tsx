import type { ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';

export type FacetOption = { label: string; count: number; isChosen: boolean; href: string };

type Props = {
  title: ReactNode;
  options: readonly FacetOption[];
  /** Of its values, if it is not the visitor's. */
  lang?: Locale | undefined;
  /** Choosing another one lets go of the first. */
  isOneOf?: boolean;
  isFolded?: boolean;
  children?: ReactNode;
};

const mostShown = 8;

/** The values of one facet: each a link that narrows the list to it, or lets it go again. */
export async function FacetGroup({
  title,
  options,
  lang,
  isOneOf = false,
  isFolded = false,
  children,
}: Props) {
  const t = await getWords('find');
  const worthwhile = options.filter(({ count, isChosen }) => count > 0 || isChosen);
  if (worthwhile.length === 0 && !children) return null;
  const [shown, rest] = [worthwhile.slice(0, mostShown), worthwhile.slice(mostShown)];
  return (
    <details open={!isFolded} className="group/facet border-line border-t py-1.5 first:border-t-0">
      <summary className="flex min-h-tap items-center justify-between gap-2 wide:min-h-9">
        <h3 className="text-base">{title}</h3>
        <Icon
          name="chevron-down"
          size="sm"
          className="text-ink-3 transition-transform group-open/facet:rotate-180"
        />
      </summary>
      <Options options={shown} lang={lang} isOneOf={isOneOf} />
      {rest.length > 0 && (
        <details open={rest.some(({ isChosen }) => isChosen)}>
          <summary className="link inline-flex min-h-tap items-center text-sm wide:min-h-8">
            {t('moreValues', { count: rest.length })}
          </summary>
          <Options options={rest} lang={lang} isOneOf={isOneOf} />
        </details>
      )}
      {children}
    </details>
  );
}

async function Options({ options, lang, isOneOf }: Pick<Props, 'options' | 'lang'> & { isOneOf: boolean }) {
  const t = await getWords('find');
  return (
    <ul>
      {options.map(({ label, count, isChosen, href }) => (
        <li key={label}>
          <a
            href={href}
            rel="nofollow"
            data-soft
            aria-current={isChosen ? 'true' : undefined}
            className="group/option flex min-h-tap items-center gap-2 py-0.5 text-ink-2 aria-[current]:text-ink wide:min-h-[34px]"
          >
            <span
              data-checked={isChosen || undefined}
              className={cx(
                isOneOf ? 'radio-dot' : 'tick-box',
                'group-data-pending/option:animate-spin group-data-pending/option:rounded-full group-data-pending/option:border-2 group-data-pending/option:border-t-transparent group-data-pending/option:bg-none group-data-pending/option:bg-transparent',
              )}
            />
            <span lang={lang} className="min-w-0 leading-snug">
              {label}
            </span>
            {isChosen && <span className="sr-only">{t('chosen')}</span>}
            <span aria-hidden="true" className="ml-auto text-ink-3 text-xs tabular-nums">
              {count}
            </span>
            <span className="sr-only">{t('pieces', { count })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

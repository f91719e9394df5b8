import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { getWords } from '@/i18n/words';
import { type Filter, noFilter } from '../filter';
import type { AppliedPart } from './applied-parts';

type Props = { parts: readonly AppliedPart[]; href: (filter: Filter) => string };

/** Nothing passes all of the filters. */
export async function NoMatch({ parts, href }: Props) {
  const t = await getWords('find');
  const culprit = parts.length > 1 ? (parts.find((part) => part.isInTheWay) ?? parts.at(-1)) : undefined;
  const actions = (
    <>
      <a href={href(noFilter)} rel="nofollow" data-soft className={buttonClass({ look: 'primary' })}>
        {t('clearAll')}
      </a>
      {culprit && (
        <a href={href(culprit.without)} rel="nofollow" data-soft className={buttonClass({ look: 'line' })}>
          {t('removeOne', { label: culprit.label })}
        </a>
      )}
    </>
  );
  return (
    <EmptyState image="/art/flashlight.webp" title={t('nothingLeft')} actions={actions}>
      {t('nothingLeftWhy')}
    </EmptyState>
  );
}

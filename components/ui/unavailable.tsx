import { getWords } from '@/i18n/words';
import { ButtonLink, buttonClass } from './button';
import { EmptyState } from './empty-state';
import { Icon } from './icon';

type Props = {
  /** The same page again. */
  retry: string;
  title?: string;
  kept?: string;
  /** Under which the log tells more. */
  reference?: string;
  heading?: 'h1' | 'h2';
};

/** Something that the shop depends on is away: what happened, what was kept, what to do. Never an empty list. */
export async function Unavailable({ retry, title, kept, reference, heading = 'h1' }: Props) {
  const t = await getWords('errors');
  const actions = (
    <>
      <a href={retry} className={buttonClass({ look: 'primary' })}>
        <Icon name="refresh-cw" size="sm" />
        {t('retry')}
      </a>
      <ButtonLink href="/">{t('home')}</ButtonLink>
    </>
  );
  return (
    <EmptyState image="/art/plug.webp" heading={heading} title={title ?? t('unavailable')} actions={actions}>
      <p>
        {t('unavailableWhy')} {kept ?? t('unavailableKept')}
      </p>
      {reference && <p className="text-ink-3 text-xs">{t('reference', { reference })}</p>}
    </EmptyState>
  );
}

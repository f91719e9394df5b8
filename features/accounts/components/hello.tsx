import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { getWords } from '@/i18n/words';

/** On the home page: a greeting with the two next steps. */
export async function Hello({ username }: { username: string | undefined }) {
  const [t, shell] = await Promise.all([getWords('catalog'), getWords('shell')]);
  const isGuest = username === undefined;
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2.5 rounded-card bg-surface px-4 py-3.5 shadow-rest">
      <div className="flex items-center gap-2.5">
        <span className="grid size-9 flex-none place-items-center rounded-full bg-fill">
          <Icon name="user" />
        </span>
        <p className="min-w-0">
          <b className="block truncate font-semibold">
            {isGuest ? t('greeting') : t('greetingUser', { name: username })}
          </b>
          <span className="text-ink-3 text-xs">{isGuest ? t('greetingWhy') : t('greetingUserWhy')}</span>
        </p>
      </div>
      <div className="grid grid-cols-2 gap-2">
        <ButtonLink
          href={isGuest ? '/login' : '/account/orders'}
          look={isGuest ? 'primary' : 'line'}
          size="sm"
        >
          {isGuest ? shell('login') : shell('myOrders')}
        </ButtonLink>
        <ButtonLink href={isGuest ? '/register' : '/account'} size="sm">
          {isGuest ? shell('register') : shell('account')}
        </ButtonLink>
      </div>
    </section>
  );
}

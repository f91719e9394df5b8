import { GuestLinks } from '@/components/shell/guest-links';
import { topBarItem } from '@/components/shell/top-bar';
import { getWords } from '@/i18n/words';
import { type LogOut, LogOutButton } from './log-out-button';

/** Who is looking, in the top bar. */
export async function AccountLinks({ username, logOut }: { username: string | undefined; logOut: LogOut }) {
  const t = await getWords('shell');
  if (username === undefined) return <GuestLinks />;
  return (
    <>
      <span className="px-2">
        {t('hello')}
        <b className="font-semibold">{username}</b>
      </span>
      <LogOutButton
        action={logOut}
        words={{ logOut: t('logout'), failed: t('stillLoggedIn') }}
        className={topBarItem}
      />
    </>
  );
}

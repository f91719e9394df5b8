import { Preferences } from '@/components/shell/preferences';
import { LogOutButton } from '@/features/accounts/components/log-out-button';
import { getWords } from '@/i18n/words';
import { logOutAction } from '../(account)/sign-in-actions';
import { setLocaleAction, setThemeAction } from '../preferences-actions';
import { IfReachable } from './if-reachable';

const actions = { setLocale: setLocaleAction, setTheme: setThemeAction };
const item = 'inline-flex min-h-tap items-center gap-1 px-2';

export default async function BackOfficeLayout({ children }: LayoutProps<'/admin'>) {
  const t = await getWords('shell');
  return (
    <IfReachable>
      {children}
      <footer className="flex flex-wrap items-center justify-center gap-x-4 p-2 text-ink-2 text-sm md:pl-52 print:hidden">
        <Preferences actions={actions} item={item} opens="up" />
        <LogOutButton
          action={logOutAction}
          words={{ logOut: t('logout'), failed: t('stillLoggedIn') }}
          className={item}
        />
      </footer>
    </IfReachable>
  );
}

import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import type { FormState } from '@/lib/form-action';
import { cx } from '../ui/class-names';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-names';
import { ChoiceMenu } from './choice-menu';
import { LocaleForm } from './locale-form';
import { getTheme, type Theme, themes } from './theme';

export type PreferenceActions = {
  setLocale: (before: FormState, form: FormData) => Promise<FormState>;
  setTheme: (before: FormState, form: FormData) => Promise<FormState>;
};

const themeIcons: Record<Theme, IconName> = { system: 'monitor', light: 'sun', dark: 'moon' };

/** Language and light or dark, as plain forms. `item` is the look of one entry, `opens` where the list comes out. */
export async function Preferences(props: { actions: PreferenceActions; item: string; opens: 'up' | 'down' }) {
  const [locale, theme, t, forms] = await Promise.all([
    getLocale(),
    getTheme(),
    getWords('shell'),
    getWords('forms'),
  ]);
  const other =
    locale === 'en' ? ({ code: 'zh-CN', name: '中文' } as const) : ({ code: 'en', name: 'English' } as const);
  const names = { system: t('themeSystem'), light: t('themeLight'), dark: t('themeDark') };
  return (
    <>
      <LocaleForm action={props.actions.setLocale} offline={forms('offline')}>
        <button type="submit" name="locale" value={other.code} lang={other.code} className={props.item}>
          <Icon name="globe" size="xs" />
          {other.name}
        </button>
      </LocaleForm>
      <ChoiceMenu
        action={props.actions.setTheme}
        opener={
          <>
            <Icon name={themeIcons[theme]} size="xs" />
            {t('theme')}
          </>
        }
        item={props.item}
        offline={forms('offline')}
        list={cx(
          'absolute right-0 z-50 grid w-36 rounded-card border border-line bg-raised p-1 shadow-pop',
          props.opens === 'up' ? 'bottom-full' : 'top-full',
        )}
      >
        {themes.map((choice) => (
          <button
            key={choice}
            type="submit"
            name="theme"
            value={choice}
            aria-pressed={choice === theme}
            className="flex min-h-10 items-center gap-2 rounded-control px-3 text-left text-sm hover:bg-fill aria-pressed:font-semibold aria-pressed:text-brand-text"
          >
            <Icon name={themeIcons[choice]} size="sm" />
            {names[choice]}
          </button>
        ))}
      </ChoiceMenu>
    </>
  );
}

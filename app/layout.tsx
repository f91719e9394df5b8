import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { HeedLogOut } from '@/components/shell/heed-log-out';
import { OfflineWorker } from '@/components/shell/offline-worker';
import { publicPage } from '@/components/shell/public-page';
import { getTheme } from '@/components/shell/theme';
import { Outdated } from '@/components/ui/outdated';
import { SoftNavigation } from '@/components/ui/soft-navigation';
import { Toaster } from '@/components/ui/toaster';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { siteOrigin } from '@/lib/env';
import './globals.css';

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#19191c' },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getWords('shell'), getLocale()]);
  return {
    ...(await publicPage()),
    metadataBase: new URL(siteOrigin()),
    title: { default: t('shop'), template: `%s · ${t('shop')}` },
    description: t('description'),
    manifest: `/manifest.webmanifest?lang=${locale}`,
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme, t] = await Promise.all([getLocale(), getTheme(), getWords('shell')]);
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <a
          href="#main"
          className="fixed top-[-80px] left-3 z-99 rounded-control bg-ink px-4 py-2.5 text-on-ink focus:top-3 focus:text-on-ink"
        >
          {t('skip')}
        </a>
        {children}
        <SoftNavigation />
        <Outdated title={t('updated')} text={t('updatedWhy')} reload={t('reload')} />
        <Toaster label={t('messages')} />
        <OfflineWorker locale={locale} />
        <HeedLogOut />
      </body>
    </html>
  );
}

'use client';

import { useEffect } from 'react';
import type { Locale } from '@/i18n/locales';

/** Has the browser keep the page that public/sw.js shows without a network. Browsers allow it on https and localhost. */
export function OfflineWorker({ locale }: { locale: Locale }) {
  useEffect(() => {
    const register = () => {
      navigator.serviceWorker?.register(`/sw.js?lang=${locale}`).catch(() => {}); // it is an extra, and private windows refuse it
    };
    if (document.readyState === 'complete') register();
    else window.addEventListener('load', register, { once: true });
    return () => window.removeEventListener('load', register);
  }, [locale]);
  return null;
}

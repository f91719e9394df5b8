import { offlinePage } from '@/components/shell/offline-page';
import { asLocale } from '@/i18n/locales';

/** What public/sw.js keeps for the time without a network. */
export function GET(request: Request): Response {
  const locale = asLocale(new URL(request.url).searchParams.get('lang') ?? undefined);
  return new Response(offlinePage(locale), {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}

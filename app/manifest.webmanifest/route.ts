import { appManifest } from '@/components/shell/app-manifest';
import { asLocale } from '@/i18n/locales';

const anHour = 3_600;

/** The language stands in the address, since browsers ask for a manifest without cookies. */
export function GET(request: Request): Response {
  const locale = asLocale(new URL(request.url).searchParams.get('lang') ?? undefined);
  return Response.json(appManifest(locale), {
    headers: { 'Content-Type': 'application/manifest+json', 'Cache-Control': `public, max-age=${anHour}` },
  });
}

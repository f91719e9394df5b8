import { menuPanels } from '@/features/catalog/category-cache';
import { asLocale } from '@/i18n/locales';
import { reachable } from '@/lib/outage';

const aMinute = 60;
const aYear = 31_536_000;

/** What flies out of the category menu. The address bears the version of the tree, so a browser asks once for each. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const menu = await reachable(menuPanels(asLocale(searchParams.get('lang') ?? undefined)));
  if (!menu.ok) return new Response(null, { status: 503, headers: { 'Cache-Control': 'no-store' } });
  const { version, panels } = menu.value;
  const isThisVersion = searchParams.get('v') === version;
  return Response.json(panels, {
    headers: {
      'Cache-Control': isThisVersion ? `public, max-age=${aYear}, immutable` : `public, max-age=${aMinute}`,
      ETag: `"${version}"`,
    },
  });
}

import { termSchema } from '@/features/catalog/catalog-schema';
import { suggest } from '@/features/catalog/listing-cache';
import { reachable } from '@/lib/outage';

const aMinute = 60;

/** What somebody who has typed this far may be looking for. */
export async function GET(request: Request): Promise<Response> {
  const term = termSchema.parse(new URL(request.url).searchParams.get('q') ?? undefined);
  const suggestions = term ? await reachable(suggest(term)) : { ok: true as const, value: [] };
  if (!suggestions.ok) return Response.json([], { status: 503, headers: { 'Cache-Control': 'no-store' } });
  return Response.json(suggestions.value, { headers: { 'Cache-Control': `public, max-age=${aMinute}` } });
}

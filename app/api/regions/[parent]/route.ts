import { listRegions } from '@/features/accounts/account-queries';
import { reachable } from '@/lib/outage';

const aDay = 86_400;

/** The parts of a province or city; they hardly ever change. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ parent: string }> },
): Promise<Response> {
  const { parent } = await params;
  if (!/^\d{6}$/.test(parent)) return new Response(null, { status: 404 });
  const parts = await reachable(listRegions(Number(parent)));
  if (!parts.ok) return new Response(null, { status: 503, headers: { 'Cache-Control': 'no-store' } });
  return Response.json(parts.value, { headers: { 'Cache-Control': `public, max-age=${aDay}` } });
}

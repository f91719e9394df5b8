import { makePuzzle } from '@/features/accounts/human-check';

export const dynamic = 'force-dynamic';

/** A puzzle of the human check, for a browser to solve while a form is filled in. */
export async function GET(): Promise<Response> {
  return Response.json(await makePuzzle(), { headers: { 'Cache-Control': 'no-store' } });
}

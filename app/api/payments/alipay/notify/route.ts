import { after } from 'next/server';
import { refundPayments } from '@/features/payments/refund-payments';
import { isTaken, takeNotification } from '@/features/payments/take-notification';
import { refusalOf } from '@/lib/outage';

export const dynamic = 'force-dynamic';

const mostBytes = 32_768;

/** Where Alipay tells of payments and refunds. `success`, and not a byte more, once what it told is stored. */
export async function POST(request: Request): Promise<Response> {
  const [type] = (request.headers.get('content-type') ?? '').split(';');
  const isForm = type?.trim().toLowerCase() === 'application/x-www-form-urlencoded';
  if (!isForm || request.headers.has('content-encoding')) return answer('fail', 415);
  const body = await readBounded(request);
  if (body === undefined) return answer('fail', 413);
  try {
    const verdict = await takeNotification(body);
    if (verdict === 'late' || verdict === 'twice') after(refundPayments);
    return answer(isTaken(verdict) ? 'success' : 'fail', 200);
  } catch (error) {
    if (!refusalOf(error)) throw error;
    return answer('fail', 503);
  }
}

const answer = (word: 'success' | 'fail', status: number) =>
  new Response(word, { status, headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } });

/** Where no front door stands before us, nothing else bounds what is sent in pieces. */
async function readBounded(request: Request): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of request.body ?? []) {
    bytes += piece.length;
    if (bytes > mostBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

import { claimedSession } from '@/features/accounts/account-queries';
import { keepPicture, uploadRight } from '@/features/backoffice/pictures/keep-picture';
import { log } from '@/lib/log';
import { refusalOf } from '@/lib/outage';
import type { Session } from '@/lib/session';

const headers = { 'Cache-Control': 'no-store' };

const lost = () => Response.json({ code: 'not-found' }, { status: 404, headers });

export const GET = lost;

/** Takes the form's file `picture`. Answers where the picture is, or the refusal; to strangers there is nothing here. */
export async function POST(request: Request): Promise<Response> {
  try {
    const session = await claimedSession();
    if (!(await uploadRight(session))) return noted(session);
    return Response.json(await keepPicture(session, await bytesIn(request)), { status: 201, headers });
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    const { code, details } = refusal;
    return Response.json({ code, details }, { status: statusOf(code), headers });
  }
}

/** As every rule for staff notes it. */
function noted(session: Session | undefined): Response {
  if (session) log.warn({ userId: session.userId }, 'somebody tried what only staff with this right may do');
  return lost();
}

/** What is no form holds no picture, as a form without one. */
async function bytesIn(request: Request): Promise<Buffer> {
  const form = await request.formData().catch(() => undefined);
  const file = form?.get('picture');
  return file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
}

const statusOf = (code: string) => {
  if (code === 'busy' || code === 'unavailable') return 503;
  return code === 'not-allowed' || code === 'signed-out' ? 404 : 422;
};

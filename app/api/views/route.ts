import { cookies } from 'next/headers';
import { currentUser } from '@/features/accounts/account-queries';
import { prolongGuestCart } from '@/features/cart/cart-queries';
import { withView } from '@/features/catalog/guest-views';
import { guestViews } from '@/features/catalog/history-queries';
import { noteViews } from '@/features/catalog/note-views';
import { readOffers } from '@/features/catalog/read-offers';
import { viewNote } from '@/features/catalog/saved-schema';
import { refusalOf } from '@/lib/outage';
import { cookieOptions, viewedCookieName } from '@/lib/session';

/** A goods page tells that it was looked at: `{"skuId": 1}`. What the shop does not sell is not worth an answer. */
export async function POST(request: Request): Promise<Response> {
  const note = viewNote.safeParse(await request.json().catch(() => undefined));
  if (!note.success) return new Response(null, { status: 400 });
  try {
    await remember(note.data.skuId);
  } catch (error) {
    if (!refusalOf(error)) throw error;
    return new Response(null, { status: 503 });
  }
  return new Response(null, { status: 204 });
}

async function remember(skuId: number): Promise<void> {
  const user = await currentUser();
  if (user) return noteViews(user.id, [skuId]);
  const offer = (await readOffers([skuId])).get(skuId);
  if (!offer?.isLaunched) return;
  const options = { ...cookieOptions(), maxAge: threeMonthsSeconds };
  (await cookies()).set(viewedCookieName(), withView(await guestViews(), skuId), options);
  await prolongGuestCart();
}

const threeMonthsSeconds = 90 * 86_400;

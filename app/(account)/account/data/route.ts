import { currentUser } from '@/features/accounts/account-queries';
import { limitDownloads } from '@/features/accounts/limit-downloads';
import { ownAddresses, ownIdentities, ownProfile, ownSessions } from '@/features/accounts/own-data-queries';
import { cartOfUser } from '@/features/cart/cart-keys';
import { readCart } from '@/features/cart/cart-store';
import { ownFavourites, ownHistory } from '@/features/catalog/own-data-queries';
import {
  ownOrderEvents,
  ownOrderLines,
  ownOrders,
  ownPayments,
  ownRefunds,
  ownReturns,
  ownReviews,
} from '@/features/orders/own-data-queries';
import { getWords } from '@/i18n/words';
import { refusalOf } from '@/lib/outage';

const headers = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };

/** Everything that the shop knows of whoever is logged in, as a file. */
export async function GET() {
  try {
    const user = await currentUser();
    if (!user) return leadTo('/login?next=%2Faccount%2Fsecurity');
    await limitDownloads(user.id);
    return asFile(user.username, await everythingOf(user.id));
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    const isTooOften = refusal.code === 'too-many-tries';
    const t = await getWords('leaving');
    const retryAfter = isTooOften ? '3600' : '30';
    return new Response(t(isTooOften ? 'tooOften' : 'away'), {
      status: isTooOften ? 429 : 503,
      headers: { ...headers, 'content-type': 'text/plain; charset=utf-8', 'retry-after': retryAfter },
    });
  }
}

const leadTo = (location: string) => new Response(null, { status: 303, headers: { ...headers, location } });

function asFile(username: string, everything: object): Response {
  const name = encodeURIComponent(`meiduo-${username}.json`);
  return new Response(JSON.stringify(everything, null, 2), {
    headers: {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="meiduo.json"; filename*=UTF-8''${name}`,
    },
  });
}

/** One after the other: nobody waits for it, and others need the connections. */
async function everythingOf(userId: number) {
  return {
    profile: await ownProfile(userId),
    addresses: await ownAddresses(userId),
    linkedAccounts: await ownIdentities(userId),
    sessions: await ownSessions(userId),
    cart: await readCart(cartOfUser(userId)),
    favourites: await ownFavourites(userId),
    history: await ownHistory(userId),
    orders: await ownOrders(userId),
    orderLines: await ownOrderLines(userId),
    orderEvents: await ownOrderEvents(userId),
    payments: await ownPayments(userId),
    refunds: await ownRefunds(userId),
    returns: await ownReturns(userId),
    reviews: await ownReviews(userId),
  };
}

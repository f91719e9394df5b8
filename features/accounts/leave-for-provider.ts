import { setOut } from '../../lib/oauth.ts';
import { providerOf } from '../../lib/providers.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { sealTrip } from '../../lib/trip.ts';

type Going = {
  provider: string;
  /** A path of this site. */
  next: string;
  /** Of the user who wants to link the account there. */
  sessionId?: number;
};

const longestNext = 1_000; // a cookie holds four thousand characters

/** Where the visitor proves who they are, and the ticket to come back with. Refuses `provider-failed`. */
export async function leaveForProvider(going: Going): Promise<{ to: string; ticket: string }> {
  const provider = providerOf(going.provider);
  if (!provider) throw new ShopError('provider-failed', null);
  const next = going.next.length > longestNext ? '/' : going.next;
  const { to, state, jar } = await setOut(provider);
  return { to, ticket: await sealTrip({ ...going, next, state, jar }) };
}

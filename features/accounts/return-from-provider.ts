import { isFirstUse } from '../../lib/first-use.ts';
import { isSameDigest, keyedDigest } from '../../lib/keyed-digest.ts';
import { comeBack, type Person } from '../../lib/oauth.ts';
import { providerOf } from '../../lib/providers.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { type Trip, tripTtlSeconds } from '../../lib/trip.ts';

type Arrival = {
  provider: string;
  /** What the provider sent the visitor back with. */
  query: Record<string, string>;
  trip: Trip | undefined;
  /** Of whoever is logged in now. */
  sessionId: number | undefined;
};

/**
 * Who the visitor is at the provider. Refuses `provider-outdated` when the trip did not begin in this browser, at this
 * provider and in this session, or has ended already; `provider-cancelled`; `provider-failed`.
 */
export async function returnFromProvider({ provider, query, trip, sessionId }: Arrival): Promise<Person> {
  const known = providerOf(provider);
  if (!known || !trip || trip.provider !== provider || !isSameDigest(trip.state, query.state ?? '')) {
    throw new ShopError('provider-outdated', null);
  }
  if (trip.sessionId !== undefined && trip.sessionId !== sessionId) {
    throw new ShopError('provider-outdated', null);
  }
  // of two arrivals with one ticket the second is refused
  const isFirst = await isFirstUse(`trip:${keyedDigest(trip.state)}`, tripTtlSeconds + 60);
  if (!isFirst) throw new ShopError('provider-outdated', null);
  if (query.usercancel || query.error === 'access_denied') throw new ShopError('provider-cancelled', null);
  if (query.error) throw new ShopError('provider-failed', null);
  return comeBack(known, trip.jar, query);
}

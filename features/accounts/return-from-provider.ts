import { isSameDigest, keyedDigest } from '../../lib/keyed-digest.ts';
import { comeBack, type Person } from '../../lib/oauth.ts';
import { providerOf } from '../../lib/providers.ts';
import { writeScript } from '../../lib/redis.ts';
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
  await endTrip(trip.state);
  if (query.usercancel || query.error === 'access_denied') throw new ShopError('provider-cancelled', null);
  if (query.error) throw new ShopError('provider-failed', null);
  return comeBack(known, trip.jar, query);
}

/** Of two arrivals with one ticket the second is refused. */
async function endTrip(state: string): Promise<void> {
  const first = await writeScript({
    lua: "return redis.call('SET', KEYS[1], '1', 'NX', 'EX', ARGV[1])",
    keys: [`trip:${keyedDigest(state)}`],
    args: [tripTtlSeconds + 60],
  });
  if (first !== 'OK') throw new ShopError('provider-outdated', null);
}

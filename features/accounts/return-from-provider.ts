import { isFirstUse } from '../../lib/first-use.ts';
import { isSameDigest, keyedDigest } from '../../lib/keyed-digest.ts';
import { comeBack, type Person } from '../../lib/oauth.ts';
import { providerOf } from '../../lib/providers.ts';
import { orHere } from '../../lib/redis-or-here.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { countHere } from '../../lib/tries-here.ts';
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
  if (!(await isFirstArrival(trip))) throw new ShopError('provider-outdated', null);
  if (query.usercancel || query.error === 'access_denied') throw new ShopError('provider-cancelled', null);
  if (query.error) throw new ShopError('provider-failed', null);
  return comeBack(known, trip.jar, query);
}

/** Of two arrivals with one ticket the second is refused; while Redis is away by each process, and the provider takes its own code once. */
function isFirstArrival({ state }: Trip): Promise<boolean> {
  const [key, seconds] = [`trip:${keyedDigest(state)}`, tripTtlSeconds + 60];
  return orHere(
    () => isFirstUse(key, seconds),
    () => countHere('trip', key, seconds).tries === 1,
  );
}

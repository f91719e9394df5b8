import { cookies } from 'next/headers';
import type { NextRequest } from 'next/server';
import { comeIn, forgetCookie } from '@/app/(account)/come-in';
import { claimedSession, currentUser } from '@/features/accounts/account-queries';
import { linkIdentity } from '@/features/accounts/link-identity';
import { pendingMinutes } from '@/features/accounts/pending-person';
import { returnFromProvider } from '@/features/accounts/return-from-provider';
import { welcomePerson } from '@/features/accounts/welcome-person';
import { getLocale } from '@/i18n/locale';
import type { Person } from '@/lib/oauth';
import { refusalOf } from '@/lib/outage';
import { cookieOptions, pendingCookieName, tripCookieName } from '@/lib/session';
import { ShopError } from '@/lib/shop-error';
import { openTrip, type Trip } from '@/lib/trip';

/** Where a provider sends people back to. */
export async function GET(request: NextRequest, { params }: RouteContext<'/api/auth/callback/[provider]'>) {
  const trip = await openTrip((await cookies()).get(tripCookieName())?.value);
  await forgetCookie(tripCookieName());
  const location = await arrive((await params).provider, request.nextUrl.searchParams, trip);
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

async function arrive(provider: string, told: URLSearchParams, trip: Trip | undefined): Promise<string> {
  try {
    const session = await claimedSession();
    const query = Object.fromEntries(told);
    const person = await returnFromProvider({ provider, query, trip, sessionId: session?.sessionId });
    return trip?.sessionId === undefined ? await enter(person, trip?.next ?? '/') : await link(person);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    const page = trip?.sessionId === undefined ? '/login' : securityPage;
    return `${page}?${new URLSearchParams({ refusal: refusal.code, next: trip?.next ?? '/' })}`;
  }
}

const securityPage = '/account/security';

/** Into the account that is linked; a stranger is asked for one. */
async function enter(person: Person, next: string): Promise<string> {
  const welcome = await welcomePerson(person);
  if ('proof' in welcome) return comeIn(welcome.proof, { isRemembered: false, next });
  const maxAge = pendingMinutes * 60;
  (await cookies()).set(pendingCookieName(), welcome.token, { ...cookieOptions(), maxAge });
  return `/bind?${new URLSearchParams({ next })}`;
}

async function link(person: Person): Promise<string> {
  const user = await currentUser();
  if (!user) throw new ShopError('signed-out', null);
  await linkIdentity(user.id, person, await getLocale());
  return `${securityPage}?linked=${person.provider}`;
}

import 'server-only';
import { randomUUID } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { claimedSession } from '@/features/accounts/account-queries';
import { beginSession, type Device, endSession } from '@/features/accounts/begin-session';
import { describeDevice } from '@/features/accounts/describe-device';
import { type Arrival, oweSecondStep, secondStepMinutes } from '@/features/accounts/owe-second-step';
import { tellNewDevice } from '@/features/accounts/tell-new-device';
import { cartOfUser } from '@/features/cart/cart-keys';
import { leaveCartNotice } from '@/features/cart/cart-notice-queries';
import { guestCart } from '@/features/cart/cart-queries';
import { mergeCart } from '@/features/cart/merge-cart';
import { guestWish } from '@/features/catalog/favourite-queries';
import { guestViews } from '@/features/catalog/history-queries';
import { keepFavourite } from '@/features/catalog/keep-favourite';
import { noteViews } from '@/features/catalog/note-views';
import { getLocale } from '@/i18n/locale';
import { clientNetwork } from '@/lib/client-address';
import { keyedDigest } from '@/lib/keyed-digest';
import { log } from '@/lib/log';
import {
  cookieOptions,
  deviceCookieName,
  guestCookieName,
  type Proof,
  type Session,
  sealSession,
  secondStepCookieName,
  sessionCookieName,
  viewedCookieName,
  wishedCookieName,
} from '@/lib/session';

const secondStepPage = '/login/second-step';

/** Whoever has proven a password or an identity comes in, or owes a second step first. Answers where to go. */
export async function comeIn(proof: Proof, arrival: Arrival): Promise<string> {
  const token = await oweSecondStep(proof, arrival);
  if (token === undefined) {
    await admit(proof, arrival.isRemembered);
    return arrival.next;
  }
  const maxAge = secondStepMinutes * 60;
  (await cookies()).set(secondStepCookieName(), token, { ...cookieOptions(), maxAge });
  return secondStepPage;
}

const deviceKeyOf = (deviceId: string) => keyedDigest(`device:${deviceId}`);

/** Of a device that somebody was in on before. */
export async function deviceKey(): Promise<string | undefined> {
  const deviceId = (await cookies()).get(deviceCookieName())?.value;
  return deviceId && deviceKeyOf(deviceId);
}

/** A session on this device instead of the one before, with what the guest left on it. For who owes nothing any more. */
export async function admit(proof: Proof, isRemembered: boolean): Promise<void> {
  const jar = await cookies();
  const deviceId = jar.get(deviceCookieName())?.value ?? randomUUID();
  const device = {
    name: describeDevice((await headers()).get('user-agent') ?? ''),
    key: deviceKeyOf(deviceId),
    network: clientNetwork(await headers()),
  };
  const [former, session] = [await claimedSession(), await beginSession(proof, device, isRemembered)];
  if (former) await endSession(former.userId, former.sessionId);
  jar.set(deviceCookieName(), deviceId, { ...cookieOptions(), maxAge: longestCookieSeconds });
  await keepSession(session, session.isRemembered, session.ttlSeconds);
  await bringCart(session.userId);
  await bringTraces(session.userId);
  if (session.isNewDevice) await warnOwner(session.userId, device);
}

/** The cookie of a remembered session lasts as long as the session, any other one as long as the browser. */
export async function keepSession(
  session: Session,
  isRemembered: boolean,
  ttlSeconds: number,
): Promise<void> {
  (await cookies()).set(sessionCookieName(), await sealSession(session, ttlSeconds), {
    ...cookieOptions(),
    ...(isRemembered && { maxAge: ttlSeconds }),
  });
}

const longestCookieSeconds = 400 * 24 * 3600; // browsers allow no more

/** The guest's cart comes along. What cannot now keeps its cookie, and the next login brings it. */
async function bringCart(userId: number): Promise<void> {
  const guest = await guestCart();
  if (!guest) return;
  try {
    const { joined, leftOut, isEmptied } = await mergeCart(guest, cartOfUser(userId));
    if (isEmptied) await forgetCookie(guestCookieName());
    if (joined.length + leftOut.length > 0) await leaveCartNotice({ joined, leftOut });
  } catch (error) {
    log.warn({ err: error, userId }, 'a guest cart could not be merged at login');
  }
}

/** What the guest looked at comes along, and what was to be kept when the login came between. */
async function bringTraces(userId: number): Promise<void> {
  const [views, wish] = await Promise.all([guestViews(), guestWish()]);
  if (views.length > 0) await bring(viewedCookieName(), noteViews(userId, views));
  if (wish !== undefined) await bring(wishedCookieName(), keepFavourite(userId, wish));
}

/** No login fails because of what the guest left; what could not be brought keeps its cookie for the next one. */
async function bring(cookieName: string, work: Promise<void>): Promise<void> {
  try {
    await work;
    await forgetCookie(cookieName);
  } catch (error) {
    log.warn({ err: error, cookieName }, 'what a guest left behind could not be brought along at login');
  }
}

/** No login fails because its owner could not be told of a new device. */
async function warnOwner(userId: number, device: Device): Promise<void> {
  try {
    await tellNewDevice(userId, device, await getLocale());
  } catch (error) {
    log.warn({ err: error, userId }, 'a login from a new device could not be told to its owner');
  }
}

/** A browser lets go of a `__Host-` or `__Secure-` cookie only when told so with the options that it was set with. */
export async function forgetCookie(name: string): Promise<void> {
  (await cookies()).delete({ ...cookieOptions(), name });
}

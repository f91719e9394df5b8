'use server';
import { cookies, headers } from 'next/headers';
import { loginForm, registerForm } from '@/features/accounts/account-schema';
import { checkPassword } from '@/features/accounts/check-password';
import { registerUser } from '@/features/accounts/register-user';
import { cartOfUser } from '@/features/cart/cart-keys';
import { leaveCartNotice } from '@/features/cart/cart-notice-queries';
import { guestCart } from '@/features/cart/cart-queries';
import { mergeCart } from '@/features/cart/merge-cart';
import { clientNetwork } from '@/lib/client-address';
import { type FormState, fieldsOf, finish, invalid, refused } from '@/lib/form-action';
import { log } from '@/lib/log';
import { pathWithin } from '@/lib/path-within';
import { cookieOptions, guestCookieName, type Session, sealSession, sessionCookieName } from '@/lib/session';

/** Fields: account (username or mobile), password, remember, next. */
export async function logInAction(_: FormState, form: FormData): Promise<FormState> {
  const login = loginForm.safeParse(fieldsOf(form));
  if (!login.success) return invalid(login.error, form);
  const { account, password, remember, next } = login.data;
  try {
    const session = await checkPassword({ account, password, clientAddress: clientNetwork(await headers()) });
    await startSession(session, remember === 'on');
    await bringCart(session.userId);
  } catch (error) {
    return refused(error, form);
  }
  return finish(pathWithin(next));
}

/** Fields: username, mobile, password, password2, agree, next. */
export async function registerAction(_: FormState, form: FormData): Promise<FormState> {
  const registration = registerForm.safeParse(fieldsOf(form));
  if (!registration.success) return invalid(registration.error, form);
  try {
    const session = await registerUser(registration.data);
    await startSession(session, false);
    await bringCart(session.userId);
  } catch (error) {
    return refused(error, form);
  }
  return finish(pathWithin(registration.data.next));
}

export async function logOutAction(_: FormState, _form: FormData): Promise<FormState> {
  (await cookies()).delete(sessionCookieName());
  return finish('/');
}

const shortTtlSeconds = 12 * 3600;
const rememberedTtlSeconds = 14 * 24 * 3600;

/** 记住登录 keeps the cookie for two weeks; without it the session ends with the browser, or after twelve hours. */
async function startSession(session: Session, isRemembered: boolean): Promise<void> {
  const ttlSeconds = isRemembered ? rememberedTtlSeconds : shortTtlSeconds;
  const options = isRemembered ? { ...cookieOptions(), maxAge: ttlSeconds } : cookieOptions();
  (await cookies()).set(sessionCookieName(), await sealSession(session, ttlSeconds), options);
}

/** The guest's cart comes along. If it cannot now, its cookie stays and the next login brings it. */
async function bringCart(userId: number): Promise<void> {
  const guest = await guestCart();
  if (!guest) return;
  try {
    const { joined, leftOut } = await mergeCart(guest, cartOfUser(userId));
    (await cookies()).delete(guestCookieName());
    if (joined.length + leftOut.length > 0) await leaveCartNotice({ joined, leftOut });
  } catch (error) {
    log.warn({ err: error, userId }, 'a guest cart could not be merged at login');
  }
}

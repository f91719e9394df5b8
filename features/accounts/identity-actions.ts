'use server';
import { cookies, headers } from 'next/headers';
import { clientNetwork } from '../../lib/client-address.ts';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../lib/form-action.ts';
import { pathWithin } from '../../lib/path-within.ts';
import { cookieOptions, tripCookieName } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { tripTtlSeconds } from '../../lib/trip.ts';
import { claimedSession, currentUser } from './account-queries.ts';
import { leaveForProvider } from './leave-for-provider.ts';
import { provePassword } from './prove-password.ts';
import { passwordForm } from './security-schema.ts';
import { unlinkIdentity } from './unlink-identity.ts';

const securityPage = '/account/security';

/** Fields: provider, next. Leads to the provider, where the visitor proves who they are. */
export async function logInElsewhereAction(_: FormState, form: FormData): Promise<FormState> {
  const { provider = '', next } = fieldsOf(form);
  let there: string;
  try {
    const { to, ticket } = await leaveForProvider({ provider, next: pathWithin(next) });
    await keepTicket(ticket);
    there = to;
  } catch (error) {
    return refused(error, form);
  }
  return finish(there);
}

/** Fields: provider, password. As above, and what comes back is linked with the account of whoever is logged in. */
export async function linkIdentityAction(_: FormState, form: FormData): Promise<FormState> {
  const { provider = '' } = fieldsOf(form);
  const typed = passwordForm.safeParse(fieldsOf(form));
  if (!typed.success) return invalid(typed.error, form);
  let there: string;
  try {
    const [user, session] = await Promise.all([currentUser(), claimedSession()]);
    if (!user || !session) throw new ShopError('signed-out', null);
    const clientAddress = clientNetwork(await headers());
    await provePassword({ userId: user.id, password: typed.data.password, clientAddress });
    const { to, ticket } = await leaveForProvider({
      provider,
      next: securityPage,
      sessionId: session.sessionId,
    });
    await keepTicket(ticket);
    there = to;
  } catch (error) {
    return refused(error, form);
  }
  return finish(there);
}

/** Fields: provider, password. */
export async function unlinkIdentityAction(_: FormState, form: FormData): Promise<FormState> {
  const { provider = '' } = fieldsOf(form);
  const typed = passwordForm.safeParse(fieldsOf(form));
  if (!typed.success) return invalid(typed.error, form);
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    const clientAddress = clientNetwork(await headers());
    await provePassword({ userId: user.id, password: typed.data.password, clientAddress });
    await unlinkIdentity(user.id, provider);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`${securityPage}?unlinked=${encodeURIComponent(provider)}`);
}

async function keepTicket(ticket: string): Promise<void> {
  (await cookies()).set(tripCookieName(), ticket, { ...cookieOptions(), maxAge: tripTtlSeconds });
}

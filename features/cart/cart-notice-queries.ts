import 'server-only';
import { cookies } from 'next/headers';
import { cookieOptions } from '../../lib/session.ts';
import { type CartNotice, type Happened, notice, shortenNotice } from './shorten-notice.ts';

const cookieName = 'cart-notice';
const shownForSeconds = 120;

/** Tells the next cart and checkout pages; the cookie carries at most a few names. */
export async function leaveCartNotice(told: Happened): Promise<void> {
  const text = JSON.stringify(shortenNotice(told));
  (await cookies()).set(cookieName, text, { ...cookieOptions(), maxAge: shownForSeconds });
}

export async function readCartNotice(): Promise<CartNotice | undefined> {
  const text = (await cookies()).get(cookieName)?.value;
  try {
    return text ? notice.parse(JSON.parse(text)) : undefined;
  } catch {
    return undefined;
  }
}

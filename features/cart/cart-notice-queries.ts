import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { cookieOptions } from '../../lib/session.ts';

const notice = z.object({ joined: z.array(z.string()), leftOut: z.array(z.string()) });

/** What happened when a guest's cart was brought along at login: names joined with what was there, names left out. */
export type CartNotice = z.output<typeof notice>;

const cookieName = 'cart-notice';
const shownForSeconds = 120;
const mostNames = 5;

/** Tells the next cart and checkout pages; the cookie carries at most a few names. */
export async function leaveCartNotice({ joined, leftOut }: CartNotice): Promise<void> {
  const text = JSON.stringify({ joined: joined.slice(0, mostNames), leftOut: leftOut.slice(0, mostNames) });
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

import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { cookieOptions } from '../../lib/session.ts';

const again = z.object({
  added: z.number(), // lines
  fewer: z.array(z.object({ name: z.string(), quantity: z.number() })),
  notAdded: z.array(
    z.object({
      name: z.string(),
      why: z.enum(['off-shelf', 'out-of-stock', 'quantity-limit', 'cart-full']),
    }),
  ),
  more: z.number().default(0), // lines of which not even the name is told
});

const notice = z.object({
  joined: z.array(z.string()).default([]),
  leftOut: z.array(z.string()).default([]),
  again: again.optional(),
});

/**
 * What happened when a guest's cart was brought along at login: names joined with what was there, names left out; or
 * what became of the goods of an order that were to be bought again.
 */
export type CartNotice = z.output<typeof notice>;

const cookieName = 'cart-notice';
const shownForSeconds = 120;
const mostNames = 5;
const mostEach = 3;
const longestName = 40;

/** Tells the next cart and checkout pages; the cookie carries at most a few names. */
export async function leaveCartNotice(told: z.input<typeof notice>): Promise<void> {
  const { joined = [], leftOut = [], again: bought } = told;
  const text = JSON.stringify({
    joined: joined.slice(0, mostNames),
    leftOut: leftOut.slice(0, mostNames),
    ...(bought && { again: briefly(bought) }),
  });
  (await cookies()).set(cookieName, text, { ...cookieOptions(), maxAge: shownForSeconds });
}

function briefly({ added, fewer, notAdded }: z.input<typeof again>) {
  const named = {
    fewer: fewer.slice(0, mostEach).map(brief),
    notAdded: notAdded.slice(0, mostEach).map(brief),
  };
  const more = fewer.length + notAdded.length - named.fewer.length - named.notAdded.length;
  return { added, ...named, more };
}

function brief<Told extends { name: string }>(told: Told): Told {
  const letters = [...told.name];
  return letters.length > longestName
    ? { ...told, name: `${letters.slice(0, longestName).join('')}…` }
    : told;
}

export async function readCartNotice(): Promise<CartNotice | undefined> {
  const text = (await cookies()).get(cookieName)?.value;
  try {
    return text ? notice.parse(JSON.parse(text)) : undefined;
  } catch {
    return undefined;
  }
}

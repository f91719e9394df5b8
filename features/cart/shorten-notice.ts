import { z } from 'zod';

const some = z.object({ names: z.array(z.string()), more: z.number() });

const again = z.object({
  added: z.number(), // lines
  fewer: z.array(z.object({ name: z.string(), quantity: z.number() })),
  notAdded: z.array(
    z.object({
      name: z.string(),
      why: z.enum(['off-shelf', 'out-of-stock', 'quantity-limit', 'cart-full']),
    }),
  ),
  more: z.number(), // lines of which not even the name is told
});

export const notice = z.object({
  joined: some.optional(),
  leftOut: some.optional(),
  again: again.optional(),
});

/**
 * What happened when a guest's cart was brought along at login: names joined with what was there, names left out; or
 * what became of the goods of an order that were to be bought again.
 */
export type CartNotice = z.output<typeof notice>;

/** The same before it is shortened. */
export type Happened =
  | { joined: string[]; leftOut: string[] }
  | { again: Omit<NonNullable<CartNotice['again']>, 'more'> };

const mostEach = 3;
const longestName = 40;

/** As much of it as a cookie holds, of which browsers keep 4,096 bytes: a letter takes up to twelve there. */
export function shortenNotice(told: Happened): CartNotice {
  if ('again' in told) {
    const { added, fewer, notAdded } = told.again;
    const [few, none] = [fewer.slice(0, mostEach).map(brief), notAdded.slice(0, mostEach).map(brief)];
    const more = fewer.length + notAdded.length - few.length - none.length;
    return { again: { added, fewer: few, notAdded: none, more } };
  }
  return { joined: someOf(told.joined), leftOut: someOf(told.leftOut) };
}

function someOf(all: string[]): CartNotice['joined'] {
  const names = all.slice(0, mostEach).map(shorten);
  return names.length > 0 ? { names, more: all.length - names.length } : undefined;
}

const brief = <Told extends { name: string }>(told: Told): Told => ({ ...told, name: shorten(told.name) });

function shorten(name: string): string {
  const letters = [...name];
  return letters.length > longestName ? `${letters.slice(0, longestName).join('')}…` : name;
}

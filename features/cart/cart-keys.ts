/** Whose cart it is: `u<userId>` or `g<opaque guest id>`. */
export type CartOwner = `u${number}` | `g${string}`;

export const cartOfUser = (userId: number): CartOwner => `u${userId}`;
export const cartOfGuest = (guestId: string): CartOwner => `g${guestId}`;

export const mostPerSku = 200;
export const mostLines = 100;

/** The four keys of a cart; the braces keep them in one slot, so that one script may touch them all. */
export const cartKeys = (owner: CartOwner) => [
  `cart:{${owner}}`, // hash: sku id -> quantity
  `cart:{${owner}}:selected`, // set of sku ids
  `cart:{${owner}}:meta`, // hash: sku id -> milliseconds when it was added, ':', price in fen at that time
  `cart:{${owner}}:done`, // sorted set: ids of orders already taken out, by when
];

/** A year after the last visit. */
export const guestCartSeconds = 365 * 24 * 3600;

/** Users' carts stay. */
export const cartTtlSeconds = (owner: CartOwner) => (owner.startsWith('g') ? guestCartSeconds : 0);

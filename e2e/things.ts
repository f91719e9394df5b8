/** Whose an address or an action is, with what names things of somebody else. */
export type Things = {
  number: string;
  addressId: string;
  sessionId: string;
  skuId: string;
  productId: string;
  userId: string;
  password: string;
};

type Owned = {
  number: string;
  user: { id: number; addressId: number; sessionId: number };
  sku: { id: number; productId: number };
  password?: string;
};

/** What somebody has, as addresses and forms name it. */
export const thingsOf = ({ number, user, sku, password = '' }: Owned): Things => ({
  number,
  addressId: String(user.addressId),
  sessionId: String(user.sessionId),
  skuId: String(sku.id),
  productId: String(sku.productId),
  userId: String(user.id),
  password,
});

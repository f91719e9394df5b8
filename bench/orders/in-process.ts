import { cartOfUser } from '../../features/cart/cart-keys.ts';
import { readCartForCheckout } from '../../features/cart/cart-store.ts';
import { clearCartAfter } from '../../features/orders/clear-cart.ts';
import { placeGroup } from '../../features/orders/place-group.ts';
import { placeOrder } from '../../features/orders/place-order.ts';
import { refusalOf } from '../../lib/outage.ts';
import type { Way } from './over-http.ts';
import { fillCart } from './shoppers.ts';

/** The rule itself, without HTTP: orders that arrive together share a transaction. */
export const together: Way = async (shopper, goods) => {
  const checkout = await fillCart(shopper, goods);
  return () => isPlaced(placeOrder(shopper.session, checkout));
};

/** The same steps with a transaction for every order. */
export const alone: Way = async (shopper, goods) => {
  const checkout = await fillCart(shopper, goods);
  const { userId } = shopper.session;
  return async () => {
    const cart = await readCartForCheckout(cartOfUser(userId));
    if (!cart) throw new Error('too many tries');
    const [answer] = await placeGroup([{ ...shopper.session, ...checkout, ...cart, locale: 'zh-CN' }]);
    if (!answer?.ok) return isPlaced(Promise.reject(answer?.error));
    await clearCartAfter(userId, answer.value.id, cart.lines);
    return true;
  };
};

async function isPlaced(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (refusalOf(error)?.code === 'lines-refused') return false;
    throw error;
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { cartOf } from '../../../features/orders/testing/buying.ts';
import { aShopper, refusalIn } from '../../shopper.ts';
import { askRedis, forgetRedisData } from '../parts.ts';
import type { World } from '../world.ts';
import type { Tell, Trial } from './trial.ts';

/** Redis empty, full or slow. */
export const ofRedis: readonly Trial[] = [
  {
    name: 'Redis comes back empty',
    cycles: { whole: 10, short: 1 },
    browsing: 'works',
    async strike(world) {
      await world.restartRedis({ meanwhile: forgetRedisData });
      for (const buyer of world.crowd) buyer.forgetCart();
    },
  },
  {
    name: 'Redis full of memory',
    cycles: { whole: 5, short: 1 },
    browsing: 'works',
    async strike(world, tell) {
      await setMemory(world, '1');
      await pause(1_000);
      await addInVain(world, tell);
      await setMemory(world, '0');
    },
  },
  {
    name: 'a slow Redis',
    cycles: { whole: 5, short: 0 },
    browsing: 'works',
    async strike({ redis }) {
      redis.delay(300);
      await pause(5_000);
      redis.delay(0);
    },
  },
];

const setMemory = ({ direct }: World, bytes: string) =>
  askRedis(direct.redis, ['CONFIG', 'SET', 'maxmemory', bytes]);

/** Whoever puts something into a cart is told that it is not there, and it is not. */
async function addInVain({ street, goods }: World, tell: Tell): Promise<void> {
  const shopper = await aShopper(street);
  const fields = { skuId: String(goods[0]?.id), quantity: '1', mode: 'add' };
  const refused = refusalIn(await shopper.post('addToCartAction', fields));
  const pieces = (await cartOf(shopper.user)).size;
  if (refused !== 'unavailable' || pieces > 0) tell.fault(`told ${refused}, and ${pieces} lines in the cart`);
}

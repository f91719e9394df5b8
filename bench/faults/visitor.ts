import { setTimeout as pause } from 'node:timers/promises';
import { leakIn } from '../fuzz/leaks.ts';
import type { Reply } from '../send.ts';
import type { Trial } from './trials/trial.ts';
import type { Scene } from './world.ts';

/** A guest looks at pages all the while, at one process and the other. */
export function visitWhile(
  { apps, look, goods }: Scene,
  { browsing, isSeamless }: Pick<Trial, 'browsing' | 'isSeamless'>,
  fault: (words: string) => void,
) {
  let isOver = false;
  let slowest = 0;
  const paths = ['/', `/goods/${goods[0]?.id}`, '/search?q=a', '/cart'];
  const going = walk();

  async function walk(): Promise<void> {
    for (let i = 0; !isOver; i += 1) {
      const path = paths[i % paths.length] ?? '/';
      const reply = await look(apps[i % 2] ?? { port: 0 }, path).catch((error: unknown) => {
        if (isSeamless) fault(`${path} was not answered: ${error}`); // else it was killed: the other is next
      });
      if (reply) judge(path, reply);
      await pause(50);
    }
  }

  function judge(path: string, { status, ms, body }: Reply): void {
    slowest = Math.max(slowest, ms);
    const isWell = status === 200 || (browsing === 'answers' && status === 503);
    if (!isWell) fault(`${path} answered ${status}`);
    const leak = leakIn(body);
    if (leak) fault(`${path} holds "${leak}"`);
  }

  return {
    async end(): Promise<number> {
      isOver = true;
      await going;
      return slowest;
    },
  };
}

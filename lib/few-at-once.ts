import { ShopError } from './shop-error.ts';

/**
 * Runs at most `most` pieces of work at a time, so that heavy ones leave room for everybody else. The others wait in
 * line; who finds the line full is told `busy`.
 */
export function fewAtOnce(most: number, queueLimit = Number.POSITIVE_INFINITY) {
  let running = 0;
  const waiting: (() => void)[] = [];

  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running < most) running += 1;
    else await myTurn();
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };

  function myTurn(): Promise<void> {
    if (waiting.length >= queueLimit) throw new ShopError('busy', null);
    return new Promise((turn) => waiting.push(turn));
  }
}

import { tally } from '../../features/orders/testing/buying.ts';
import { percentiles } from '../statistics.ts';
import { chooseEnding, end } from './after-visit.ts';
import { isPlaced, type Visit, visit } from './customer.ts';
import type { Floor } from './floor.ts';

const parts = 10;

/** So many checkouts by so many buyers at a time; whoever has ordered makes room for somebody else. */
export async function rushHour(floor: Floor, { checkouts, buyers }: { checkouts: number; buyers: number }) {
  const waiting = [...floor.shoppers];
  const answers: string[] = [];
  const endings: string[] = [];
  const times: number[][] = Array.from({ length: parts }, () => []);
  const memoryMb: number[] = [];
  const odd: string[] = [];
  let begun = 0;
  let repeats = 0;

  async function serveOne(part: number): Promise<void> {
    const shopper = waiting.shift();
    if (!shopper) throw new Error('more buyers than shoppers');
    try {
      const one = await visit(shopper, floor);
      noteVisit(one, part);
      if (!isPlaced(one.told)) return;
      const ending = chooseEnding(one);
      endings.push(ending);
      await end({ shopper, number: one.told.placed, lines: one.lines }, ending, floor);
    } catch (error) {
      odd.push(error instanceof Error ? error.message : String(error));
    } finally {
      waiting.push(shopper);
    }
  }

  function noteVisit(one: Visit, part: number): void {
    odd.push(...one.odd);
    repeats += one.repeats;
    if (isPlaced(one.told)) times[part]?.push(one.ms);
    memoryMb[part] ??= floor.memoryMb();
    answers.push(isPlaced(one.told) ? 'placed' : one.told === 'unknown' ? one.told : one.told.refused);
    if (answers.length % 1_000 === 0) process.stderr.write(`${answers.length} checkouts\n`);
  }

  async function serve(): Promise<void> {
    while (begun < checkouts) {
      const part = Math.floor((begun * parts) / checkouts);
      begun += 1;
      await serveOne(part);
    }
  }

  await Promise.all(Array.from({ length: buyers }, serve));
  return {
    answers: tally(answers),
    endings: tally(endings),
    repeats,
    odd,
    tenths: times.map((ms, part) => ({
      orders: ms.length,
      ...percentiles(ms),
      'memory MB': memoryMb[part] ?? 0,
    })),
  };
}

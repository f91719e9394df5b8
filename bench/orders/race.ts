import { percentiles } from '../statistics.ts';
import { read } from './meters.ts';

/** True: an order was placed (or the action did what it should). False: it was refused, as it had to be. */
export type Attempt = () => Promise<boolean>;

export type Run = {
  'orders/s': number;
  'answers/s': number;
  'p50 ms': number;
  'p95 ms': number;
  'p99 ms': number;
  'cpu ms': number;
  statements: number;
  fsyncs: number;
};

/** So many clients make the attempts, each the next one as soon as its last one is answered. */
export async function race(
  attempts: Attempt[],
  clients: number,
  cpu: () => Promise<number>,
): Promise<Run & { placed: number }> {
  const before = await read(cpu);
  const begun = performance.now();
  const milliseconds: number[] = [];
  let placed = 0;
  let next = 0;
  const client = async () => {
    for (let one = attempts[next++]; one; one = attempts[next++]) {
      const asked = performance.now();
      if (await one()) placed += 1;
      milliseconds.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - begun) / 1_000;
  const after = await read(cpu);
  const each = (total: number) => Number((total / Math.max(placed, 1)).toFixed(3));
  return {
    placed,
    'orders/s': Math.round(placed / seconds),
    'answers/s': Math.round(attempts.length / seconds),
    ...percentiles(milliseconds),
    'cpu ms': each((after.cpuSeconds - before.cpuSeconds) * 1_000),
    statements: each(after.statements - before.statements),
    fsyncs: each(after.fsyncs - before.fsyncs),
  };
}

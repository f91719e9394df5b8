import { parseArgs } from 'node:util';
import { database } from '../../db/index.ts';
import { closeRedis } from '../../lib/redis.ts';
import { hireClerk } from './clerk.ts';
import { openFloor } from './floor.ts';
import { rushHour } from './rush-hour.ts';
import { judge } from './verdict.ts';

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '100000' },
    buyers: { type: 'string', default: '32' },
  },
});
const size = { checkouts: Number(values.orders), buyers: Number(values.buyers) };

const floor = await openFloor(size);
const clerk = await hireClerk(floor.goods, floor.book);
const from = performance.now();
const hour = await rushHour(floor, size);
const seconds = Math.round((performance.now() - from) / 1_000);
await clerk.leave();
const faults = await judge(floor, hour);
await floor.leave();
closeRedis();
await database().end();

const { tenths, odd, ...counts } = hour;
const result = { ...size, seconds, ...counts, refusedLines: floor.book.refusals, restocks: clerk.moves };
console.table(tenths);
for (const fault of faults.slice(0, 50)) console.log(fault);
console.log(JSON.stringify({ ...result, tenths, faults: faults.length }));
process.exitCode = faults.length === 0 ? 0 : 1;

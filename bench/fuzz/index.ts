import { parseArgs } from 'node:util';
import { database } from '../../db/index.ts';
import { closeRedis } from '../../lib/redis.ts';
import { startShop } from '../shop.ts';
import { fuzzShop } from './fuzz-shop.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '10000' } } });

const shop = await startShop();
try {
  const { calls, findings } = await fuzzShop(shop.origin, Number(values.runs));
  for (const finding of findings) console.log(finding);
  console.log(JSON.stringify({ calls, findings: findings.length }));
  process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
  await shop.stop();
  closeRedis();
  await database().end();
}

import { parseArgs } from 'node:util';
import { database } from '../../db/index.ts';
import { reconcile } from '../../db/reconcile/reconcile.ts';
import { closeRedis, redisClient } from '../../lib/redis.ts';
import { startShop } from '../shop.ts';
import { fuzzShop } from './fuzz-shop.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '10000' } } });

const shop = await startShop({ TRUSTED_PROXIES: '127.0.0.1' });
try {
  const { findings, tally } = await fuzzShop(shop.origin, { runs: Number(values.runs), withStaff: true });
  await reconcile(process.env.DATABASE_URL ?? '', redisClient(), (finding) =>
    findings.push(`untrue: ${JSON.stringify(finding)}`),
  );
  console.error(String(tally));
  for (const finding of findings) console.log(finding);
  console.log(JSON.stringify({ calls: tally.total, findings: findings.length }));
  process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
  await shop.stop();
  closeRedis();
  await database().end();
}

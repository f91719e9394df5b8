import { parseArgs } from 'node:util';
import { database } from '../../db/index.ts';
import { reconcile } from '../../db/reconcile/reconcile.ts';
import { closeRedis, redisClient } from '../../lib/redis.ts';
import { startShop } from '../shop.ts';
import { fuzzShop } from './fuzz-shop.ts';
import { Tally } from './outcome.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '500' },
    minutes: { type: 'string', default: '0' }, // further rounds begin until then, or until something is found
  },
});
const runs = Number(values.runs);
const end = Date.now() + Number(values.minutes) * 60_000;

const shop = await startShop({ TRUSTED_PROXIES: '127.0.0.1' });
try {
  const tally = new Tally();
  const findings: string[] = [];
  do {
    findings.push(...(await fuzzShop(shop.origin, { runs, withStaff: true, tally })));
    console.error(`${tally.total} calls, ${findings.length} findings`);
  } while (findings.length === 0 && Date.now() < end);
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

import { parseArgs } from 'node:util';
import { database } from '../../db/index.ts';
import { reconcile } from '../../db/reconcile/reconcile.ts';
import { closeRedis, redisClient } from '../../lib/redis.ts';
import { freePort } from '../../local/ports.mjs';
import { aShop } from '../shop.ts';
import { fuzzShop } from './fuzz-shop.ts';
import { keepTally, keptTally } from './kept-tally.ts';
import { tellProgress } from './tell-progress.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string' }, // calls of each action, in rounds; 500, or as many as the minutes allow
    minutes: { type: 'string' }, // no round begins later
    continue: { type: 'boolean', default: false }, // counts the calls of the last run, also of one that was killed
  },
});
/** What the shop's log says of more than calls that nobody can read. */
const isTrouble = /"msg":"(a dependency did not answer|a request broke)"|"kind":"(render|route)"/;
const aRound = { calls: 250, asks: 3 };
const end = values.minutes ? Date.now() + Number(values.minutes) * 60_000 : Number.POSITIVE_INFINITY;
const runs = Number(values.runs ?? (values.minutes ? Number.POSITIVE_INFINITY : 500));

const settings = { TRUSTED_PROXIES: '127.0.0.1' };
const troubles: string[] = [];
const hear = (line: string) => isTrouble.test(line) && troubles.push(line);
const shop = aShop(settings, hear);
const beside = aShop({ ...settings, PORT: String(await freePort()) }, hear); // one process would leave a core idle
await Promise.all([shop.start(), beside.start()]);
const street = { site: shop.origin, ports: [shop.port, beside.port] };
const tally = keptTally(values.continue);
const stopTelling = tellProgress(tally, runs);
try {
  const findings: string[] = [];
  for (let goal = 0; goal < runs && findings.length === 0 && Date.now() < end; ) {
    goal = Math.min(goal + aRound.calls, runs);
    const plan = { runs: goal, asks: aRound.asks, withStaff: true, tally };
    findings.push(...(await fuzzShop(street, plan)));
  }
  await reconcile(process.env.DATABASE_URL ?? '', redisClient(), (finding) =>
    findings.push(`untrue: ${JSON.stringify(finding)}`),
  );
  console.error(String(tally));
  for (const finding of findings) console.log(finding);
  if (findings.length > 0) console.error(troubles.slice(-20).join('\n'));
  console.log(JSON.stringify({ calls: tally.total, findings: findings.length }));
  process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
  stopTelling();
  keepTally(tally);
  await Promise.all([shop.stop(), beside.stop()]);
  closeRedis();
  await database().end();
}

import { parseArgs } from 'node:util';
import { drizzle } from 'drizzle-orm/mysql2';
import mysql from 'mysql2/promise';
import { seedLarge } from '../db/seed/large/seed-large.ts';
import { env } from '../lib/env.ts';

const { values } = parseArgs({ options: { skus: { type: 'string', default: '100000' } } });
const wanted = Number(values.skus);

if (!Number.isSafeInteger(wanted) || wanted < 1 || wanted > 10_000_000) {
  console.error(`--skus is "${values.skus}"; it has to be a whole number up to 10000000.`);
  process.exit(2);
}

const begun = Date.now();
// not the shop's pool: building an index of a million rows takes longer than any shopper would wait
const connection = await mysql.createConnection({ uri: env().DATABASE_URL, timezone: 'Z' });
let told = 0;
try {
  const total = await seedLarge(drizzle({ client: connection }), wanted, (skus) => {
    const percent = Math.floor((skus / wanted) * 20) * 5;
    if (percent > told) console.log(`${percent} %: ${skus} SKUs, ${seconds()} s`);
    told = percent;
  });
  console.log(`The catalogue has ${total} SKUs (${seconds()} s).`);
} finally {
  await connection.end();
}

function seconds() {
  return Math.round((Date.now() - begun) / 1_000);
}

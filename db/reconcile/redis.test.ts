import { createClient } from '@redis/client';
import { Redis } from '@upstash/redis';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { socketRequester } from '../../lib/redis-socket.ts';
import { startUpstashBridge } from '../../local/upstash-bridge.ts';
import { askRedis } from './ask-redis.ts';
import type { Finding } from './check.ts';
import type { redisChecks } from './redis-checks.ts';

type Command = string;
type Name = (typeof redisChecks)[number]['name'];

const mobile = '13800138000';
const guest = 'cart:{gVb1x_Qz-9kLm2Rt7Wn4}';
const quantities = Array.from({ length: 101 }, (_, i) => `${i + 1} 1`).join(' ');

/** Carts and helper keys as the shop writes them. */
const world: Command[] = [
  'HSET cart:{u1} 5 2 77 200',
  'SADD cart:{u1}:selected 5',
  'HSET cart:{u1}:meta 5 1780000000000:9900 77 1780000000001:9999999999',
  'ZADD cart:{u1}:done 1780000000000 13800',
  'EXPIRE cart:{u1}:done 604800',
  'SET cart:{u1}:tries 1 EX 60',
  ...[`HSET ${guest} 5 1`, `SADD ${guest}:selected 5`, `HSET ${guest}:meta 5 1780000000000:9900`],
  ...[guest, `${guest}:selected`, `${guest}:meta`].map((key) => `EXPIRE ${key} 31536000`),
  'SADD elsewhere:selected 7',
  'EXPIRE elsewhere:selected 60',
  'SET limit:login-address:192.168.100.200:1986667 3 EX 900',
  'SET limit:password-reset:0e1b4a1c-3c2f-4d0e-9a5b-138001380001 3 EX 900',
  'SET sms:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 493817 EX 300',
];

/** Commands that make the world wrong in one way only. */
const faults: Record<Name, Command[][]> = {
  'cart-of-nobody': [
    ['HSET cart:{7} 5 1', 'EXPIRE cart:{7} 60'],
    ['HSET cart:u7 5 1', 'EXPIRE cart:u7 60'],
    ['SET cart:{u7} 5'],
  ],
  'cart-line-is-not-a-sku-and-its-quantity': [
    ...['abc 1', '05 1', '5 0', '5 201', '5 1.5', '5 -1', '5 two'].map((line) => [`HSET cart:{u1} ${line}`]),
  ],
  'cart-has-too-many-lines': [[`HSET cart:{u7} ${quantities}`]],
  'cart-selects-what-it-does-not-hold': [['SADD cart:{u1}:selected 999'], ['SADD cart:{u7}:selected 5']],
  'cart-remembers-what-it-does-not-hold': [
    ['HSET cart:{u1}:meta 999 1780000000000:9900'],
    ['HSET cart:{u7}:meta 5 1780000000000:9900'],
  ],
  'key-never-expires': [
    [`PERSIST ${guest}`],
    [`PERSIST ${guest}:meta`],
    ['PERSIST cart:{u1}:done'],
    ['SET limit:of:somebody 1'],
  ],
  'personal-data-in-redis': [
    [`SET sms:${mobile} 1 EX 60`],
    [`SET sms:86${mobile} 1 EX 60`],
    [`SET limit:login-account:${Buffer.from(mobile).toString('base64url')}:127.0.0.1 1 EX 60`],
    ['SET session:1 {"email":"lin.xiaoman@example.com"} EX 60'],
    ['SET session:1 {"name":"lin","password":"hunter2hunter2"} EX 60'],
    ['SET session:1 $argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA EX 60'],
    ['HSET session:1 password x', 'EXPIRE session:1 60'],
    [`RPUSH waiting ${mobile}`, 'EXPIRE waiting 60'],
    [`SADD told ${mobile}`, 'EXPIRE told 60'],
    [`ZADD told 1 ${mobile}`, 'EXPIRE told 60'],
  ],
};

const url = process.env.REDIS_URL ?? '';
const plain = await createClient({ url }).connect();
const requester = socketRequester(url, 5_000);
const bridge = await startUpstashBridge({ redisUrl: url, token: 'token' });
const clients = {
  'a plain Redis': new Redis(requester),
  'the REST interface': new Redis({ url: bridge.url, token: 'token', enableTelemetry: false }),
};

afterAll(async () => {
  await plain.flushDb();
  plain.destroy();
  requester.close();
  await bridge.close();
});

const write = async (commands: Command[]) => {
  for (const command of commands) await plain.sendCommand(command.split(' '));
};

beforeEach(async () => {
  await plain.flushDb();
  await write(world);
});

async function findings(client: Redis): Promise<Finding[]> {
  const found: Finding[] = [];
  const { violations } = await askRedis(client, (finding) => found.push(finding));
  if (violations <= 100) expect(found).toHaveLength(violations);
  return found;
}

describe.each(Object.entries(clients))('%s', (_, client) => {
  test('that holds carts and helper keys of the shop has nothing wrong', async () => {
    expect(await findings(client)).toEqual([]);
  });

  test.each(Object.entries(faults).flatMap(([name, list]) => list.map((plant) => ({ name, plant }))))(
    '$name: $plant.0',
    async ({ name, plant }) => {
      await write(plant);
      const found = await findings(client);
      expect(new Set(found.map(({ check }) => check))).toEqual(new Set([name]));
      expect(JSON.stringify(found)).not.toMatch(/13800138000|MTM4MDAxMzgwMDA|example|hunter2|argon2id/);
    },
  );

  test('every key is looked at, and of many violations a hundred are reported', async () => {
    await write(Array.from({ length: 750 }, (_, i) => `SET helper:${i} 1`));
    const found = await findings(client);
    expect(found).toHaveLength(100);
    expect(found[0]).toMatchObject({ check: 'key-never-expires', violations: 750 });
  });
});

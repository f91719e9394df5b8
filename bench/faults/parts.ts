import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@redis/client';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { databaseUrl, rootUrl, startMariadb } from '../../local/mariadb.mjs';
import { isAlive, until } from '../../local/processes.mjs';
import { redisUrl, startRedis } from '../../local/redis.mjs';
import { changeState } from '../../local/state.mjs';

type Known = { pid: number; port: number; password: string };
type State = { mariadb: Known; redis: Known };

export const dataFolder = () => process.env.SHOP_DATA_DIR ?? '';

const withState = <Result>(work: (state: State) => Promise<Result>): Promise<Result> =>
  changeState(dataFolder(), work) as Promise<Result>;

export const pids = () =>
  withState(async ({ mariadb, redis }) => ({ mariadb: mariadb.pid, redis: redis.pid }));

type Restart = {
  /** SIGKILL as a power cut would end the process, SIGTERM as an administrator does. */
  signal?: 'SIGKILL' | 'SIGTERM';
  /** While it is down. */
  meanwhile?: () => void;
};

/** Ends MariaDB and starts it again on the same data. Answers its new address. */
export const restartMariadb = ({ signal = 'SIGKILL', meanwhile }: Restart = {}) =>
  withState(async (state) => {
    await end(state.mariadb, signal);
    meanwhile?.();
    state.mariadb = await startMariadb(dataFolder(), state.mariadb, { admin: true });
    return addressOf(state.mariadb);
  });

const addressOf = (mariadb: Known) => {
  const url = new URL(databaseUrl(mariadb));
  url.pathname = new URL(process.env.DATABASE_URL ?? '').pathname;
  return url.href;
};

export const restartRedis = ({ signal = 'SIGKILL', meanwhile }: Restart = {}) =>
  withState(async (state) => {
    await end(state.redis, signal);
    meanwhile?.();
    state.redis = await startRedis(dataFolder(), state.redis);
    return redisUrl(state.redis, Number(new URL(process.env.REDIS_URL ?? '').pathname.slice(1)));
  });

export const forgetRedisData = () => rmSync(join(dataFolder(), 'redis'), { recursive: true });

async function end({ pid }: Known, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (isAlive(pid)) process.kill(pid, signal);
  await until(() => !isAlive(pid), 20_000);
}

type Ask = (sql: string, values?: unknown[]) => Promise<RowDataPacket[]>;

/** On one connection of MariaDB's administrator, past every proxy. */
export async function asRoot<Answer>(work: (ask: Ask) => Promise<Answer>): Promise<Answer> {
  const uri = await withState(async ({ mariadb }) => rootUrl(mariadb));
  const connection = await mysql.createConnection({ uri });
  try {
    return await work(async (sql, values = []) => (await connection.query<RowDataPacket[]>(sql, values))[0]);
  } finally {
    await connection.end();
  }
}

export const askAsRoot: Ask = (sql, values) => asRoot((ask) => ask(sql, values));

/** One command to Redis, past every proxy. */
export async function askRedis(url: string, command: string[]): Promise<void> {
  const client = createClient({ url });
  await client.connect();
  await client.sendCommand(command);
  client.destroy();
}

import { databaseUrl, startMariadb } from '../../local/mariadb.mjs';
import { isAlive, until } from '../../local/processes.mjs';
import { redisUrl, startRedis } from '../../local/redis.mjs';
import { changeState } from '../../local/state.mjs';

type Known = { pid: number; port: number; password: string };
type State = { mariadb: Known; redis: Known };

const folder = () => process.env.SHOP_DATA_DIR ?? '';

const withState = <Result>(work: (state: State) => Promise<Result>): Promise<Result> =>
  changeState(folder(), work) as Promise<Result>;

export const pids = () =>
  withState(async ({ mariadb, redis }) => ({ mariadb: mariadb.pid, redis: redis.pid }));

/** Kills MariaDB as a power cut would its process, and starts it again on the same data. Answers its new address. */
export const restartMariadb = () =>
  withState(async (state) => {
    process.kill(state.mariadb.pid, 'SIGKILL');
    state.mariadb = await startMariadb(folder(), await gone(state.mariadb), { admin: true });
    return databaseUrl(state.mariadb);
  });

export const restartRedis = () =>
  withState(async (state) => {
    process.kill(state.redis.pid, 'SIGKILL');
    state.redis = await startRedis(folder(), await gone(state.redis));
    return redisUrl(state.redis, Number(new URL(process.env.REDIS_URL ?? '').pathname.slice(1)));
  });

/** What is known of a process that was killed, once it is no more. */
async function gone(known: Known): Promise<Known> {
  await until(() => !isAlive(known.pid), 10_000);
  return known;
}

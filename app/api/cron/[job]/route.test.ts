import { afterAll, expect, test } from 'vitest';
import { startFaultProxy } from '@/local/fault-proxy';
import { GET } from './route';

const mariadb = await startFaultProxy(process.env.DATABASE_URL ?? '');
const CRON_SECRET = 'a secret of the scheduler';
Object.assign(process.env, { DATABASE_URL: mariadb.url, CRON_SECRET });
afterAll(() => mariadb.refuse());

async function call(job: string): Promise<[status: number, said: unknown]> {
  const headers = { authorization: `Bearer ${CRON_SECRET}` };
  const request = new Request(`http://shop/api/cron/${job}`, { headers });
  const answer = await GET(request, { params: Promise.resolve({ job }) });
  return [answer.status, await answer.json()];
}

test('a scheduler is told whether the job ran, and to come again while the database is away', async () => {
  expect(await call('finish-orders')).toEqual([200, { ran: true }]);
  mariadb.refuse();
  expect(await call('finish-orders')).toEqual([503, { ran: false }]);
  await mariadb.accept();
  expect(await call('finish-orders')).toEqual([200, { ran: true }]);
  expect((await call('sweep'))[0]).toBe(404);
});

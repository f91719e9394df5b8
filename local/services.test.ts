import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAlive, until } from './processes.mjs';
import { leaveServices, openServices, reviveServices } from './services.mjs';

const wanted = { mariadb: false, redis: true };
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'services-test-'));
});
afterAll(async () => {
  await leaveServices(folder);
  rmSync(folder, { recursive: true });
});

const state = () => JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'));

async function kill(): Promise<void> {
  const { pid } = state().redis;
  process.kill(pid, 'SIGKILL');
  await until(() => !isAlive(pid), 20_000);
}

test('a service that dies is started again where it was, for the same command', async () => {
  await openServices(folder, wanted);
  const before = state();
  await reviveServices(folder, wanted);
  expect(state()).toEqual(before);
  await kill();
  await reviveServices(folder, wanted);
  const { redis, users } = state();
  expect(isAlive(redis.pid)).toBe(true);
  expect({ ...redis, pid: 0 }).toEqual({ ...before.redis, pid: 0 });
  expect(users).toEqual(before.users);
});

test('services that were to be kept are not once the machine has ended them', async () => {
  await openServices(folder, { ...wanted, keep: true });
  await openServices(folder, wanted);
  expect(state().kept).toBe(true);
  await kill();
  await openServices(folder, wanted);
  expect(state().kept).toBe(false);
});

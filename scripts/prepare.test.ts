import { execFile } from 'node:child_process';
import { verify } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import mysql, { type ResultSetHeader, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../db/connect.ts';
import { db } from '../db/index.ts';
import { users } from '../db/schema/index.ts';
import { seedShop } from '../db/seed/index.ts';
import { anOwnDatabase } from '../db/testing/own-database.ts';
import { inAnOwnShop } from '../db/testing/own-shop.ts';
import { checkPassword } from '../features/accounts/check-password.ts';
import { hashPassword } from '../features/accounts/password.ts';
import { settleDemoUsers } from '../features/accounts/settle-demo-users.ts';
import { makeFirstAdministrator } from '../features/backoffice/team/make-first-administrator.ts';
import { inRoot } from '../local/paths.mjs';

type Admin = { ADMIN_USERNAME?: string; ADMIN_PASSWORD?: string };
type Given = Admin & { SHOP_DEMO?: string; DATABASE_URL?: string | undefined };

const boss = { ADMIN_USERNAME: 'shop-boss', ADMIN_PASSWORD: 'seven blue teapots' };
const timeout = 60_000; // each start is a process that compiles what it loads
let shop: Awaited<ReturnType<typeof anOwnDatabase>>;

beforeAll(async () => {
  shop = await anOwnDatabase('prepare');
});
afterAll(() => shop?.drop());
beforeEach(() => ask('DELETE FROM users'));

/** A real shop's database made ready, as the launcher and the container do it before each start. */
function prepare(given: Given): Promise<{ code: number; said: string; complaint: string }> {
  const args = ['--conditions', 'react-server', '--import', 'tsx', inRoot('scripts/prepare.ts')];
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production' as const,
    DATABASE_URL: shop.url,
    REDIS_URL: process.env.REDIS_URL,
    NEXTAUTH_URL: 'https://shop.example',
    NEXTAUTH_SECRET: 'a secret that is only for this test',
    ...given,
  };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { env, cwd: inRoot() }, (_, said, complaint) =>
      resolve({ code: child.exitCode ?? -1, said, complaint }),
    );
  });
}

async function refusal(admin: Admin): Promise<string> {
  const { code, complaint } = await prepare(admin);
  expect(code).toBe(1);
  for (const value of Object.values(admin)) expect(complaint).not.toContain(value);
  return complaint;
}

async function ask(statement: string): Promise<RowDataPacket[]> {
  const connection = await mysql.createConnection(shop.url);
  const [rows] = await connection.query<RowDataPacket[] | ResultSetHeader>(statement);
  await connection.end();
  return Array.isArray(rows) ? (rows as RowDataPacket[]) : [];
}

const everybody = () =>
  ask('SELECT username, mobile, is_staff, is_superuser, is_active, password_hash FROM users');

describe('the first administrator of a real shop', { timeout }, () => {
  test('is made once, however many processes start at once and again later', async () => {
    const starts = await Promise.all([prepare(boss), prepare(boss), prepare(boss)]);
    starts.push(await prepare({ ...boss, ADMIN_USERNAME: 'second-boss' }));
    for (const { code, complaint } of starts) expect([code, complaint]).toEqual([0, '']);
    expect(starts.filter(({ said }) => said.includes('first administrator made'))).toHaveLength(1);
    const [made, ...others] = await everybody();
    expect(others).toEqual([]);
    expect(made).toMatchObject({
      username: boss.ADMIN_USERNAME,
      mobile: null,
      is_staff: 1,
      is_superuser: 1,
      is_active: 1,
    });
    expect(await verify(String(made?.password_hash), boss.ADMIN_PASSWORD)).toBe(true);
  });

  test('is not made where nobody is named', async () => {
    expect(await prepare({})).toMatchObject({ code: 0 });
    expect(await everybody()).toEqual([]);
  });

  test('is left as it is, and what the variables say no longer matters', async () => {
    await ask(
      "INSERT INTO users (username, password_hash, is_staff, is_superuser) VALUES ('somebody', 'x', 1, 1)",
    );
    expect(await prepare({ ...boss, ADMIN_PASSWORD: 'administrator' })).toMatchObject({ code: 0 });
    expect(await everybody()).toMatchObject([{ username: 'somebody', password_hash: 'x' }]);
  });

  test('is refused in one line that shows no value, whether a variable is wrong or alone', async () => {
    const weak = { ...boss, ADMIN_PASSWORD: 'Qwerty123456' };
    expect(await refusal(weak)).toMatch(/^[^\n]+ ADMIN_PASSWORD: is too easy to guess[^\n]+\n$/);
    expect(await refusal({ ADMIN_USERNAME: boss.ADMIN_USERNAME })).toContain('  ADMIN_PASSWORD: is missing');
    expect(await refusal({ ADMIN_PASSWORD: boss.ADMIN_PASSWORD })).toContain('  ADMIN_USERNAME: is missing');
    expect(await everybody()).toEqual([]);
  });

  test.each<[string, keyof Admin, Admin]>([
    ['a password from the README', 'ADMIN_PASSWORD', { ADMIN_PASSWORD: 'admin-meiduo-2026' }],
    ['an endless password', 'ADMIN_PASSWORD', { ADMIN_PASSWORD: 'teapot'.repeat(22) }],
    ['its own name for a password', 'ADMIN_PASSWORD', { ADMIN_PASSWORD: 'Shop-Boss' }],
    ['a mobile number for a name', 'ADMIN_USERNAME', { ADMIN_USERNAME: '13800138000' }],
    ['a name that nobody could register', 'ADMIN_USERNAME', { ADMIN_USERNAME: 'the boss' }],
  ])('is refused %s', async (_, variable, admin) => {
    const database = connect(shop.url, 1);
    const made = makeFirstAdministrator(database.db, { ...boss, ...admin });
    await expect(made).rejects.toThrow(`${variable}: `);
    await expect(made).rejects.not.toThrow(admin[variable]);
    await database.end();
    expect(await everybody()).toEqual([]);
  });

  test('is refused the name of a shopper, who stays one', async () => {
    await ask("INSERT INTO users (username, password_hash) VALUES ('Shop-Boss', 'x')");
    expect(await refusal(boss)).toMatch(/^[^\n]+ ADMIN_USERNAME: belongs to somebody[^\n]+\n$/);
    expect(await everybody()).toMatchObject([{ username: 'Shop-Boss', is_staff: 0, is_superuser: 0 }]);
  });
});

describe('a demo that becomes a real shop', { timeout }, () => {
  inAnOwnShop('gone_live');
  beforeAll(async () => {
    const database = connect(process.env.DATABASE_URL ?? '', 1);
    await seedShop(database.db, { isDemo: true });
    await database.end();
  });

  const start = (given: Given) => prepare({ DATABASE_URL: process.env.DATABASE_URL, ...given });
  const accounts = [
    ['demo', 'demo-meiduo-2026'],
    ['demo2', 'demo-meiduo-2026'],
    ['admin', 'admin-meiduo-2026'],
    ['operator', 'admin-meiduo-2026'],
  ] as const;
  const logIn = (account: string, password: string) =>
    checkPassword({ account, password, clientAddress: '10.7.7.7' }).then(
      ({ sessionVersion }) => sessionVersion,
      (error: Error) => error.message,
    );
  const logInAll = () => Promise.all(accounts.map(([name, password]) => logIn(name, password)));

  test('keeps out who has a password of the README, in every session, and makes its own administrator', async () => {
    expect(await logInAll()).toEqual([0, 0, 0, 0]);
    const { said } = await start(boss);
    expect(said).toMatch(/^demo accounts disabled.*: demo, demo2, admin, operator$/m);
    expect(said).toContain('first administrator made');
    expect(await logInAll()).toEqual(Array(4).fill('wrong-password'));
    expect(await logIn(boss.ADMIN_USERNAME, boss.ADMIN_PASSWORD)).toBe(0);
    expect(await settleDemoUsers(db, { isDemo: false })).toEqual([]);
  });

  test('lets them in as a demo again, whose old sessions stay ended', async () => {
    expect((await start({ SHOP_DEMO: '1' })).said).toContain('enabled again: demo, demo2, admin, operator\n');
    expect(await logInAll()).toEqual([2, 2, 2, 2]);
    expect(await settleDemoUsers(db, { isDemo: true })).toEqual([]);
  });

  test('leaves those alone whose owner chose a password, and whom staff keep out', async () => {
    await db.update(users).set({ isActive: false }).where(eq(users.username, 'demo2'));
    const passwordHash = await hashPassword(boss.ADMIN_PASSWORD);
    await db.update(users).set({ passwordHash }).where(eq(users.username, 'admin'));
    for (const isDemo of [false, true])
      expect(await settleDemoUsers(db, { isDemo })).toEqual(['demo', 'operator']);
    expect(await logIn('admin', boss.ADMIN_PASSWORD)).toBe(2);
    expect(await logIn('demo2', 'demo-meiduo-2026')).toBe('wrong-password');
  });
});

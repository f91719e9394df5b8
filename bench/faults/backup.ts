import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { findingsIn } from '../../db/testing/own-database.ts';
import { find } from '../../local/find-program.mjs';
import { dataFolder } from './parts.ts';

const copyName = 'shop_restored';

/** As docs/operating.md says, while the shop runs. */
export async function backUp(url: string): Promise<{ file: string; ms: number }> {
  const from = Date.now();
  const file = join(dataFolder(), 'backup.sql');
  const { password, address, name } = partsOf(url);
  const dump = find('mariadb-dump', 'mysqldump') ?? '';
  const args = [...address, '--single-transaction', '--quick', '--routines', `--result-file=${file}`, name];
  await promisify(execFile)(dump, args, { env: { ...process.env, MYSQL_PWD: password } });
  return { file, ms: Date.now() - from };
}

/** Into a database of another name; what is wrong there, and which orders there are. */
export async function restore(file: string, url: string) {
  const copy = new URL(url);
  copy.pathname = `/${copyName}`;
  const connection = await mysql.createConnection(url);
  await connection.query(`CREATE DATABASE ${copyName} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  try {
    const from = Date.now();
    await load(file, copy.href);
    const ms = Date.now() - from;
    const [rows] = await connection.query<RowDataPacket[]>(`SELECT number FROM ${copyName}.orders`);
    const numbers = new Set(rows.map(({ number }) => String(number)));
    return { ms, numbers, findings: await findingsIn(copy.href) };
  } finally {
    await connection.query(`DROP DATABASE ${copyName}`);
    await connection.end();
  }
}

async function load(file: string, url: string): Promise<void> {
  const { password, address, name } = partsOf(url);
  const input = openSync(file, 'r');
  const client = spawn(find('mariadb', 'mysql') ?? '', [...address, name], {
    env: { ...process.env, MYSQL_PWD: password },
    stdio: [input, 'ignore', 'inherit'],
  });
  closeSync(input);
  const [code] = await once(client, 'exit');
  if (code !== 0) throw new Error(`the backup could not be restored: ${code}`);
}

function partsOf(url: string) {
  const { hostname, port, username, password, pathname } = new URL(url);
  const address = [`--host=${hostname}`, `--port=${port}`, `--user=${username}`];
  return { password, address, name: pathname.slice(1) };
}

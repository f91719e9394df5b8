import { setTimeout as pause } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import { aStaff } from '../../../db/testing/staff-builders.ts';
import { builtPages } from '../../../e2e/build-manifests.ts';
import { exampleOf } from '../../../e2e/route-examples.ts';
import { leakIn } from '../../fuzz/leaks.ts';
import { anOwner, aVisitor } from '../../fuzz/visitors.ts';
import { askAsRoot, asRoot } from '../parts.ts';
import type { World } from '../world.ts';
import { between, pick, type Tell, type Trial } from './trial.ts';

/** A database that is slow, held, full of connections or only to be read. */
export const ofDatabase: readonly Trial[] = [
  {
    name: 'a slow database',
    cycles: { whole: 5, short: 0 },
    browsing: 'answers',
    async strike({ database }) {
      database.delay(120);
      await pause(5_000);
      database.delay(0);
    },
  },
  {
    name: 'rows held by somebody else',
    cycles: { whole: 5, short: 0 },
    browsing: 'answers',
    strike: (world) => whileHeld(world, ['BEGIN', 'SELECT id FROM skus FOR UPDATE'], () => pause(8_000)),
  },
  {
    name: 'every connection waiting, and two hundred visitors',
    cycles: { whole: 3, short: 0 },
    browsing: 'answers',
    strike: (world, tell) =>
      whileHeld(world, [`LOCK TABLES ${wanted.map((table) => `${table} WRITE`).join(', ')}`], async () => {
        await pause(3_000); // the pools are empty by now
        await Promise.all([visitAll(world, tell), pause(17_000)]);
      }),
  },
  {
    name: 'the database takes no more connections',
    cycles: { whole: 5, short: 0 },
    browsing: 'answers',
    strike: ({ direct, database }) =>
      asRoot(async (ask) => {
        const [before] = await ask('SELECT @@max_connections AS most');
        const idle = await Promise.all(
          Array.from({ length: fewest }, () => mysql.createConnection(direct.database)),
        );
        await ask('SET GLOBAL max_connections = ?', [fewest]);
        database.cutAll();
        await pause(between(2_000, 4_000));
        await Promise.all(idle.map((connection) => connection.end()));
        await ask('SET GLOBAL max_connections = ?', [before?.most]);
      }),
  },
  {
    name: 'the database refuses connections',
    cycles: { whole: 10, short: 0 },
    browsing: 'answers',
    async strike({ database }) {
      database.refuse();
      await pause(between(500, 3_000));
      await database.accept();
    },
  },
  {
    name: 'every page without the database',
    cycles: { whole: 2, short: 1 },
    browsing: 'answers',
    async strike(world, tell) {
      const ask = await everyPage(world, tell);
      world.database.refuse();
      await ask();
      await world.database.accept();
    },
  },
  {
    name: 'the database only to be read',
    cycles: { whole: 5, short: 1 },
    browsing: 'works',
    async strike(world, tell) {
      const before = world.refusals('unavailable');
      await askAsRoot('SET GLOBAL read_only = ON');
      await pause(2_000);
      await askAsRoot('SET GLOBAL read_only = OFF');
      if (world.refusals('unavailable') === before)
        tell.fault('nobody was told that the shop takes no orders now');
    },
  },
];

/** What pages and orders read. */
const wanted = ['sessions', 'users', 'orders', 'skus', 'products', 'categories'];
/** Five seconds are wanted (CRS-14); drawing two hundred pages in a process that has just begun takes what is over. */
const mostVisitMs = 8_000;
/** The database takes no smaller number. */
const fewest = 10;

/** As staff who may see all of them: each is there, or says why it is not. */
async function everyPage({ apps, look }: World, tell: Tell) {
  const [{ things }, staff] = [await anOwner(), await aStaff({}, { isSuperuser: true })];
  const cookie = await aVisitor('staff', staff).cookie();
  return async () => {
    for (const pattern of builtPages().filter((page) => !page.startsWith('/_'))) {
      const path = exampleOf(pattern, things);
      const { status, body } = await look(pick(apps) ?? { port: 0 }, path, cookie);
      if (status >= 500 && status !== 503) tell.fault(`${path} answered ${status} to staff`);
      const leak = leakIn(body);
      if (leak) tell.fault(`${path} told ${leak} to staff`);
    }
  };
}

async function whileHeld({ direct }: World, statements: string[], work: () => Promise<unknown>) {
  const rival = await mysql.createConnection(direct.database);
  try {
    for (const sql of statements) await rival.query(sql);
    await work();
  } finally {
    await rival.end();
  }
}

/** Two hundred at once; each is answered, be it with the page that says so. */
async function visitAll({ apps, look }: World, tell: Tell): Promise<void> {
  const visits = Array.from({ length: 200 }, (_, i) => look(apps[i % apps.length] ?? { port: 0 }, '/'));
  const replies = (await Promise.allSettled(visits)).map((visit) =>
    visit.status === 'fulfilled' ? visit.value : { status: 0, ms: Number.POSITIVE_INFINITY },
  );
  const odd = replies.filter(({ status }) => status !== 200 && status !== 503);
  if (odd.length > 0) tell.fault(`${odd.length} of 200 visitors were answered ${odd[0]?.status}`);
  const slowest = Math.round(Math.max(...replies.map(({ ms }) => ms)));
  if (slowest > mostVisitMs) tell.fault(`of 200 visitors one waited ${slowest} ms`);
  tell.note(`200 visitors answered within ${slowest} ms`);
}

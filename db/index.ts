import { env } from '../lib/env.ts';
import { once } from '../lib/once.ts';
import { connect, type Database, type Db, drizzleOver } from './connect.ts';

export type { Database, Db };

/** What a rule's helpers write through: drizzle on the one connection of a transaction. */
export type Transaction = Db;

/** The shop's own pool, opened at the first statement: a build has no database. */
export const database = (): Database => once('database', () => connect(env().DATABASE_URL));

/** Statements outside transactions. */
export const db: Db = drizzleOver((options, values) => database().ask(options, values));

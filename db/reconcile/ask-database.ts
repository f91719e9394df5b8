import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { Check, Report, Result } from './check.ts';
import { checks } from './checks.ts';

const mostRows = 100;
const limitMs = 10 * 60_000;

/** Asks one check after the other on this connection; whoever calls it decides what the connection sees. */
export async function askDatabase(
  connection: Connection,
  report: Report,
  asked: readonly Check[] = checks,
): Promise<Result> {
  const result: Result = { checks: asked.length, violations: 0, skipped: [] };
  for (const check of asked) {
    try {
      result.violations += await ask(connection, check, report);
    } catch (error) {
      if (!check.needs || !isDenied(error)) throw new Error(`${check.name} failed`, { cause: error });
      result.skipped.push({ check: check.name, reason: `the account lacks the privilege ${check.needs}` });
    }
  }
  return result;
}

/** Reports at most a hundred rows of a check, and with each how many there are. */
async function ask(connection: Connection, { name, invariant, sql }: Check, report: Report): Promise<number> {
  const query = async (text: string) =>
    (await connection.query<RowDataPacket[]>({ sql: text, timeout: limitMs }))[0];
  const rows = await query(`${sql} LIMIT ${mostRows}`);
  if (rows.length === 0) return 0;
  const [all] = rows.length < mostRows ? [] : await query(`SELECT count(*) AS n FROM (${sql}) AS found`);
  const violations = Number(all?.n ?? rows.length);
  for (const row of rows) report({ check: name, invariant, violations, row });
  return violations;
}

const isDenied = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ER_SPECIFIC_ACCESS_DENIED_ERROR';

import { sql } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { cartOfUser } from '../features/cart/cart-keys.ts';
import { readCart } from '../features/cart/cart-store.ts';

const keysOfOrders = { order_id: 'o.id', order_line_id: 'l.id', payment_id: 'p.id', return_id: 'r.id' };

/** Everything that the shop keeps of a user, as text: each row of each table that names the user or an order of theirs. */
export async function rowsOf(userId: number): Promise<string> {
  const asked = (await questions(userId)).map(async ([name, statement]) => [name, await ask(statement)]);
  const found = Object.fromEntries(await Promise.all(asked));
  return JSON.stringify({ ...found, cart: await readCart(cartOfUser(userId)) }, null, 1);
}

type Question = [name: string, statement: string];

async function questions(userId: number): Promise<Question[]> {
  columns ??= ask<Column>(
    `SELECT table_name AS \`table\`, column_name AS \`column\` FROM information_schema.columns
     WHERE table_schema = database() ORDER BY table_name, column_name`,
  );
  const ofTables = (await columns).flatMap((one) => questionOf(one, userId));
  return [['users', `SELECT * FROM users WHERE id = ${userId}`], ...ofTables];
}

type Column = { table: string; column: string };
let columns: Promise<Column[]> | undefined;

function questionOf({ table, column }: Column, userId: number): Question[] {
  if (column === 'user_id')
    return [[table, `SELECT * FROM \`${table}\` WHERE user_id = ${userId} ORDER BY 1, 2`]];
  const key = Object.entries(keysOfOrders).find(([name]) => name === column)?.[1];
  return key ? [[`${table}.${column}`, ofOrders(table, column, key, userId)]] : [];
}

const ofOrders = (table: string, column: string, key: string, userId: number) => `
  SELECT t.* FROM \`${table}\` t WHERE t.${column} IN (
    SELECT ${key} FROM orders o
    LEFT JOIN order_lines l ON l.order_id = o.id
    LEFT JOIN payments p ON p.order_id = o.id
    LEFT JOIN returns r ON r.order_id = o.id
    WHERE o.user_id = ${userId}) ORDER BY 1, 2`;

async function ask<Row>(statement: string): Promise<Row[]> {
  const [rows] = await db.execute(sql.raw(statement));
  return rows as unknown as Row[];
}

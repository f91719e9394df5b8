import { sql } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { cartOfUser } from '../features/cart/cart-keys.ts';
import { readCart } from '../features/cart/cart-store.ts';

const keysOfOrders = { order_id: 'o.id', order_line_id: 'l.id', payment_id: 'p.id', return_id: 'r.id' };

/** Everything that the shop keeps of a user, as text: each row of each table that names the user or an order of theirs. */
export async function rowsOf(userId: number): Promise<string> {
  const columns = await ask<{ table: string; column: string }>(
    `SELECT table_name AS \`table\`, column_name AS \`column\` FROM information_schema.columns
     WHERE table_schema = database() ORDER BY table_name, column_name`,
  );
  const found: Record<string, unknown> = { users: await ask(`SELECT * FROM users WHERE id = ${userId}`) };
  for (const { table, column } of columns) {
    if (column === 'user_id') {
      found[table] = await ask(`SELECT * FROM \`${table}\` WHERE user_id = ${userId} ORDER BY 1, 2`);
    }
    const key = Object.entries(keysOfOrders).find(([name]) => name === column)?.[1];
    if (key) found[`${table}.${column}`] = await ask(ofOrders(table, column, key, userId));
  }
  found.cart = await readCart(cartOfUser(userId));
  return JSON.stringify(found, null, 1);
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

import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise';

const atOnce = 250_000;
const ordersOfAUser = 50;
const secondsOfTheDay = 16 * 3600; // after them it is tomorrow in Shanghai

/**
 * Fills the shop with orders until it has so many, each of one piece of a SKU of which there is plenty, paid at the door
 * and not yet sent; every figure agrees, as in a shop that grew.
 */
export async function grow(url: string, wanted: number): Promise<void> {
  const connection = await mysql.createConnection({ uri: url, timezone: 'Z' });
  for (const name of ['foreign_key_checks', 'unique_checks']) await connection.query(`SET ${name} = 0`);
  await connection.query("SET time_zone = '+00:00', cte_max_recursion_depth = 1000").catch(() => {}); // MySQL's own limit
  await connection.query(
    `CREATE TEMPORARY TABLE shelf AS SELECT row_number() OVER (ORDER BY id) - 1 AS place, id, product_id, name, options, image, price_fen FROM skus WHERE is_launched AND stock > ${wanted}`,
  );
  await connection.query('ALTER TABLE shelf ADD PRIMARY KEY (place)');
  const goods = await one(connection, 'SELECT count(*) FROM shelf');
  for (let have = await count(connection); have < wanted; have = await count(connection))
    await addOrders(connection, Math.min(atOnce, wanted - have), goods);
  await settleShelf(connection);
  await connection.end();
}

const count = (connection: Connection) => one(connection, 'SELECT count(*) FROM orders');

async function one(connection: Connection, query: string, values: unknown[] = []): Promise<number> {
  const [rows] = await connection.query<RowDataPacket[]>({ sql: query, rowsAsArray: true }, values);
  return Number((rows[0] as unknown as unknown[])?.[0]);
}

/** A Luhn check digit over the fifteen digits of `body`. */
const sumOfBody = Array.from({ length: 15 }, (_, i) => `substr(body, ${i + 1}, 1)`)
  .map((digit, i) => (i % 2 === 0 ? `substr('0246813579', ${digit} + 1, 1)` : digit))
  .join(' + ');

async function addOrders(connection: Connection, some: number, goods: number): Promise<void> {
  await connection.query("UPDATE id_blocks SET next = last_insert_id(next + ?) WHERE name = 'orders'", [
    some,
  ]);
  const first = (await one(connection, 'SELECT last_insert_id()')) - some;
  const user = await addUsers(connection, Math.ceil(some / ordersOfAUser));
  await connection.query('DROP TEMPORARY TABLE IF EXISTS fresh');
  await connection.query(
    `CREATE TEMPORARY TABLE fresh (PRIMARY KEY (id)) AS
     WITH RECURSIVE n AS (SELECT 0 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 999)
     SELECT ? + a.i * 1000 + b.i AS id, ? + (a.i * 1000 + b.i) DIV ${ordersOfAUser} AS user_id,
       (a.i * 1000 + b.i) % ? AS place, concat('200101', lpad(? + a.i * 1000 + b.i, 9, '0')) AS body
     FROM n a, n b WHERE a.i * 1000 + b.i < ?`,
    [first, user, goods, first % 1_000_000_000, some],
  );
  const placed = `timestamp('2020-01-01') + INTERVAL f.id % ${secondsOfTheDay} SECOND`;
  await connection.query(
    `INSERT INTO orders (id, number, user_id, checkout_key, checkout_hash, status, payment_status, pay_method, total_count,
       goods_fen, freight_fen, total_fen, receiver, mobile, region, place, remark, placed_at, cart_cleared_at)
     SELECT f.id, concat(body, mod(10 - mod(${sumOfBody}, 10), 10)), user_id,
       concat(lpad(f.id, 16, 'g'), '.', repeat('g', 24)), lpad(f.id, 43, 'h'), 'unshipped', 'unpaid', 'cash', 1,
       price_fen, 1000, price_fen + 1000, concat('收', f.user_id % 5000), concat('139', lpad(f.user_id % 100000000, 8, '0')),
       '广东省 广州市 天河区', '华景路 1 号', '', ${placed}, ${placed}
     FROM fresh f JOIN shelf s ON s.place = f.place`,
  );
  await connection.query(
    `INSERT INTO order_lines (order_id, sku_id, product_id, name, options, image, price_fen, quantity)
     SELECT f.id, s.id, product_id, name, options, image, price_fen, 1 FROM fresh f JOIN shelf s ON s.place = f.place`,
  );
  await connection.query(
    `INSERT INTO order_events (order_id, to_status, actor, created_at)
     SELECT f.id, 'unshipped', concat('user:', user_id), ${placed} FROM fresh f`,
  );
  await connection.query(
    `INSERT INTO stock_movements (sku_id, delta, reason, order_id, actor, created_at)
     SELECT s.id, -1, 'sale', f.id, concat('user:', user_id), ${placed} FROM fresh f JOIN shelf s ON s.place = f.place`,
  );
}

/** The first of so many new users, whose ids follow each other. */
async function addUsers(connection: Connection, some: number): Promise<number> {
  const first = await one(connection, 'SELECT coalesce(max(id), 0) + 1 FROM users');
  await connection.query(
    `INSERT INTO users (id, username, mobile, password_hash)
     WITH RECURSIVE n AS (SELECT 0 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 999)
     SELECT ? + a.i * 1000 + b.i, concat('grown_', ? + a.i * 1000 + b.i),
       concat('15', lpad(? + a.i * 1000 + b.i, 9, '0')), 'none' FROM n a, n b WHERE a.i * 1000 + b.i < ?`,
    [first, first, first, some],
  );
  return first;
}

/** Stock and sales as the ledger and the lines now have them. */
async function settleShelf(connection: Connection): Promise<void> {
  await connection.query(
    'UPDATE skus s JOIN (SELECT sku_id, sum(delta) AS pieces FROM stock_movements GROUP BY sku_id) m ON m.sku_id = s.id SET s.stock = m.pieces',
  );
  await connection.query(
    "UPDATE skus s JOIN (SELECT sku_id, sum(quantity - returned_quantity) AS sold FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.status <> 'cancelled' GROUP BY sku_id) l ON l.sku_id = s.id SET s.sales = l.sold",
  );
  await connection.query(
    'UPDATE products p JOIN (SELECT product_id, sum(sales) AS sold FROM skus GROUP BY product_id) s ON s.product_id = p.id SET p.sales = s.sold',
  );
}

import mysql, {
  type Pool,
  type PoolConnection,
  type ResultSetHeader,
  type RowDataPacket,
} from 'mysql2/promise';
import { redisClient } from '../../lib/redis.ts';
import type { Good } from './goods.ts';
import type { Way } from './over-http.ts';

/**
 * How the replaced system places an order (chapter 5.3 of its course), in plain Node: a statement at a time in the
 * order in which the cart names the goods, stock compared with the value read until that holds, the product read and
 * written back whole. Its few tables only, beside those of the shop.
 */
export async function originalWay(url: string, goods: Good[]) {
  const pool = mysql.createPool({ uri: url, connectionLimit: 16, timezone: 'Z' });
  pool.pool.on('connection', (connection) =>
    connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', () => {}),
  );
  await makeTables(pool, goods);
  let serial = 0;
  const way: Way = async ({ session: { userId } }, wanted) => {
    await pool.query('INSERT IGNORE INTO tb_users (id, name) VALUES (?, ?)', [userId, `user_${userId}`]);
    await pool.query('INSERT IGNORE INTO tb_address (id, user_id, place) VALUES (?, ?, ?)', [
      userId,
      userId,
      '1',
    ]);
    await putIntoCart(userId, wanted);
    serial += 1;
    const orderId = `${serial}`.padStart(23, '0');
    return () => placeOrder(pool, userId, orderId);
  };
  const refill = async ({ id }: Good, pieces: number) => {
    await pool.query('UPDATE tb_sku SET stock = ? WHERE id = ?', [pieces, id]);
  };
  return { way, refill, end: () => leave(pool) };
}

async function leave(pool: Pool): Promise<void> {
  const keys = await redisClient().keys('original:*');
  if (keys.length > 0) await redisClient().del(...keys);
  for (const table of tables.toReversed()) await pool.query(`DROP TABLE ${nameOf(table)}`);
  await pool.end();
}

const nameOf = (table: string) => table.split(' ')[2] ?? '';

const cart = (userId: number) => `original:cart_${userId}`;
const selected = (userId: number) => `original:selected_${userId}`;

async function putIntoCart(userId: number, goods: Good[]): Promise<void> {
  const pipeline = redisClient().pipeline();
  pipeline.del(cart(userId), selected(userId));
  for (const { id } of goods) pipeline.hset(cart(userId), { [id]: 1 }).sadd(selected(userId), id);
  await pipeline.exec();
}

async function placeOrder(pool: Pool, userId: number, orderId: string): Promise<boolean> {
  await pool.query('SELECT id, name FROM tb_users WHERE id = ?', [userId]);
  await pool.query('SELECT id, user_id, place FROM tb_address WHERE id = ?', [userId]);
  const connection = await pool.getConnection();
  try {
    await connection.query('BEGIN');
    await connection.query('SAVEPOINT before_order');
    const isPlaced = await saveOrder(connection, userId, orderId);
    await connection.query(
      isPlaced ? 'RELEASE SAVEPOINT before_order' : 'ROLLBACK TO SAVEPOINT before_order',
    );
    await connection.query('COMMIT');
    return isPlaced;
  } catch (error) {
    await connection.query('ROLLBACK');
    if (error instanceof Error && 'errno' in error && error.errno === 1213) return false; // answered 507
    throw error;
  } finally {
    connection.release();
  }
}

async function saveOrder(connection: PoolConnection, userId: number, orderId: string): Promise<boolean> {
  await connection.query(
    'INSERT INTO tb_order_info (order_id, user_id, address_id, total_count, total_amount, freight, pay_method, status) VALUES (?, ?, ?, 0, 0, 10, 1, 2)',
    [orderId, userId, userId],
  );
  const [counts, chosen] = await redisClient()
    .pipeline()
    .hgetall<Record<string, number>>(cart(userId))
    .smembers<number[]>(selected(userId))
    .exec();
  let [totalCount, totalAmount] = [0, 10];
  for (const skuId of chosen) {
    const count = Number(counts?.[skuId] ?? 0);
    const price = await takeOne(connection, skuId, count);
    if (price === undefined) return false;
    totalCount += count;
    totalAmount += count * price;
    await connection.query(
      'INSERT INTO tb_order_goods (order_id, sku_id, count, price) VALUES (?, ?, ?, ?)',
      [orderId, skuId, count, price],
    );
  }
  await connection.query(
    'UPDATE tb_order_info SET user_id = ?, address_id = ?, total_count = ?, total_amount = ?, freight = 10, pay_method = 1, status = 2 WHERE order_id = ?',
    [userId, userId, totalCount, totalAmount, orderId],
  );
  await redisClient()
    .pipeline()
    .hdel(cart(userId), ...chosen.map(String))
    .srem(selected(userId), ...chosen)
    .exec();
  return true;
}

/** The price, once the stock is still as it was read; undefined when it does not suffice. */
async function takeOne(
  connection: PoolConnection,
  skuId: number,
  count: number,
): Promise<number | undefined> {
  for (;;) {
    const [[sku]] = await connection.query<RowDataPacket[]>('SELECT * FROM tb_sku WHERE id = ?', [skuId]);
    if (!sku || sku.stock < count) return undefined;
    const [{ affectedRows }] = await connection.query<ResultSetHeader>(
      'UPDATE tb_sku SET stock = ?, sales = ? WHERE id = ? AND stock = ?',
      [sku.stock - count, sku.sales + count, skuId, sku.stock],
    );
    if (affectedRows === 0) continue;
    const [[spu]] = await connection.query<RowDataPacket[]>('SELECT * FROM tb_goods WHERE id = ?', [
      sku.goods_id,
    ]);
    await connection.query('UPDATE tb_goods SET name = ?, sales = ?, comments = ? WHERE id = ?', [
      spu?.name,
      spu?.sales + count,
      spu?.comments,
      sku.goods_id,
    ]);
    return Number(sku.price);
  }
}

const tables = [
  'CREATE TABLE tb_users (id bigint PRIMARY KEY, name varchar(150) NOT NULL)',
  'CREATE TABLE tb_address (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES tb_users (id), place varchar(50) NOT NULL)',
  'CREATE TABLE tb_goods (id bigint PRIMARY KEY, name varchar(50) NOT NULL, sales int NOT NULL, comments int NOT NULL)',
  'CREATE TABLE tb_sku (id bigint PRIMARY KEY, goods_id bigint NOT NULL REFERENCES tb_goods (id), name varchar(50) NOT NULL, caption varchar(100) NOT NULL, price decimal(10,2) NOT NULL, stock int NOT NULL, sales int NOT NULL)',
  'CREATE TABLE tb_order_info (order_id varchar(64) PRIMARY KEY, user_id bigint NOT NULL REFERENCES tb_users (id), address_id bigint NOT NULL REFERENCES tb_address (id), total_count int NOT NULL, total_amount decimal(10,2) NOT NULL, freight decimal(10,2) NOT NULL, pay_method smallint NOT NULL, status smallint NOT NULL)',
  "CREATE TABLE tb_order_goods (id bigint AUTO_INCREMENT PRIMARY KEY, order_id varchar(64) NOT NULL REFERENCES tb_order_info (order_id), sku_id bigint NOT NULL REFERENCES tb_sku (id), count int NOT NULL, price decimal(10,2) NOT NULL, comment text NOT NULL DEFAULT '', score smallint NOT NULL DEFAULT 5, is_anonymous bool NOT NULL DEFAULT false, is_commented bool NOT NULL DEFAULT false)",
];

async function makeTables(pool: Pool, goods: Good[]): Promise<void> {
  for (const table of tables) await pool.query(table);
  const products = [...new Set(goods.map(({ productId }) => productId))];
  await pool.query('INSERT INTO tb_goods VALUES ?', [products.map((id) => [id, `product ${id}`, 0, 0])]);
  await pool.query('INSERT INTO tb_sku VALUES ?', [
    goods.map(({ id, productId, priceFen }) => [
      id,
      productId,
      `sku ${id}`,
      '',
      priceFen / 100,
      100_000_000,
      0,
    ]),
  ]);
}

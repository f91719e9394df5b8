import { rootConnection } from '../db/testing/instances.ts';

/** The database refuses each order line of the SKU, in these words, until the answer is called. */
export async function poisonOrdersOf({ id }: { id: number }, words: string): Promise<() => Promise<void>> {
  const root = await rootConnection();
  await root.query(`USE ${new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)}`);
  const trigger = `planted_${id}`;
  await root.query(`CREATE TRIGGER ${trigger} BEFORE INSERT ON order_lines FOR EACH ROW
    IF NEW.sku_id = ${id} THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${words}'; END IF`);
  return async () => {
    await root.query(`DROP TRIGGER ${trigger}`);
    await root.end();
  };
}

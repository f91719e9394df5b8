import type { Transaction } from '../index.ts';
import {
  addresses,
  brands,
  contents,
  idBlocks,
  orderEvents,
  orderLines,
  orders,
  payments,
  products,
  refunds,
  reviews,
  skuImages,
  skuOptions,
  skus,
  specificationOptions,
  specifications,
  stockMovements,
  userGroups,
  users,
} from '../schema/index.ts';
import { contentRows } from './contents.ts';
import { insertAll } from './insert-all.ts';
import type { Accounts } from './open-accounts.ts';
import { pastOrders } from './past-orders.ts';
import { fillShelf } from './shelf.ts';
import { tally } from './tally.ts';
import { type Past, writePast } from './write-past.ts';

/** Goods, accounts, what the home page says, and a past in which ledger, sales and reviews agree. */
export async function seedDemo(tx: Transaction, accounts: Accounts, now: Date): Promise<void> {
  const shelf = fillShelf(now);
  const past = writePast(pastOrders(shelf.skus, accounts.shoppers, now), { ...accounts, now });
  await insertAccounts(tx, accounts);
  await insertGoods(tx, tally(shelf, past));
  await insertAll(tx, contents, contentRows(shelf.skus, now));
  await insertPast(tx, past);
}

async function insertAccounts(tx: Transaction, accounts: Accounts): Promise<void> {
  await insertAll(tx, users, accounts.users);
  await insertAll(tx, addresses, accounts.addresses);
  await insertAll(tx, userGroups, accounts.memberships);
}

async function insertGoods(tx: Transaction, shelf: ReturnType<typeof tally>): Promise<void> {
  await insertAll(tx, brands, shelf.brands);
  await insertAll(tx, products, shelf.products);
  await insertAll(tx, specifications, shelf.specifications);
  await insertAll(tx, specificationOptions, shelf.options);
  await insertAll(tx, skus, shelf.skus);
  await insertAll(tx, skuOptions, shelf.skuOptions);
  await insertAll(tx, skuImages, shelf.images);
  await insertAll(tx, stockMovements, shelf.openings);
}

async function insertPast(tx: Transaction, past: Past): Promise<void> {
  await insertAll(tx, orders, past.orders);
  await insertAll(tx, orderLines, past.lines);
  await insertAll(tx, orderEvents, past.events);
  await insertAll(tx, stockMovements, past.movements);
  await insertAll(tx, payments, past.payments);
  await insertAll(tx, refunds, past.refunds);
  await insertAll(tx, reviews, past.reviews);
  const next = past.orders.length + 1;
  await tx.insert(idBlocks).values({ name: 'orders', next }).onDuplicateKeyUpdate({ set: { next } });
}

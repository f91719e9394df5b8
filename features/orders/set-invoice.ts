import { eq } from 'drizzle-orm';
import { orders } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { lockOrder } from './lock-order.ts';
import type { Invoice } from './step-schema.ts';

/** Whom the invoice of an order is for, or that none is wanted; it travels with the parcel, so it is fixed from then on. */
export function setInvoice(userId: number, number: string, invoice: Invoice): Promise<void> {
  return inTransaction(
    async (tx) => {
      const { id, status } = await lockOrder(tx, { number, userId });
      if (status !== 'unpaid' && status !== 'unshipped') throw new ShopError('invoice-fixed', null);
      await tx
        .update(orders)
        .set({ invoiceTitle: invoice?.title ?? null, taxNumber: invoice?.taxNumber ?? null })
        .where(eq(orders.id, id));
    },
    { isRepeatable: true },
  );
}

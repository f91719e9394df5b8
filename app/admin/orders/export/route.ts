import { redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { claimedSession } from '@/features/accounts/account-queries';
import { exportOrders, noteExport } from '@/features/backoffice/orders/export-orders';
import { csvIn } from '@/features/backoffice/orders/order-columns';
import { exportAddress, type OrderFilter } from '@/features/backoffice/orders/orders-schema';
import { streamTexts } from '@/features/backoffice/orders/stream-texts';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getLocale } from '@/i18n/locale';
import { dayDigits } from '@/lib/time';
import { noFileNow } from '../../no-file-now';

const headers = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };

/** The orders that the list shows under the same conditions, as a file. */
export async function GET({ nextUrl }: NextRequest) {
  const asked = nextUrl.searchParams;
  const numbers = asked.getAll('numbers');
  const filter: OrderFilter = exportAddress.parse({ ...onceIn(asked), numbers });
  try {
    await staffWho('order.export', '/admin/orders');
    if (numbers.length > 0 && !filter.numbers?.length) redirect('/admin/orders');
    await noteExport(await claimedSession(), filter);
    const words = csvIn(await getLocale());
    return asFile(exportOrders(filter, words));
  } catch (error) {
    return noFileNow(error);
  }
}

/** What stands in the address once: the list does not look at what stands there twice, either. */
const onceIn = (asked: URLSearchParams) =>
  Object.fromEntries([...asked].filter(([name]) => asked.getAll(name).length === 1));

function asFile(texts: AsyncGenerator<string, void>): Response {
  const name = `orders-${dayDigits(new Date())}.csv`;
  return new Response(streamTexts(texts), {
    headers: {
      ...headers,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
}

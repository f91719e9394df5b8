import { redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { claimedSession } from '@/features/accounts/account-queries';
import { exportOrders, noteExport } from '@/features/backoffice/orders/export-orders';
import { csvIn } from '@/features/backoffice/orders/order-columns';
import { exportAddress, typedFields } from '@/features/backoffice/orders/orders-schema';
import { streamTexts } from '@/features/backoffice/orders/stream-texts';
import { isUnread, readList } from '@/features/backoffice/read-list';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getLocale } from '@/i18n/locale';
import { dayDigits } from '@/lib/time';
import { noFileNow } from '../../no-file-now';

const headers = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };

/** The orders that the list shows under the same conditions, as a file. */
export async function GET({ nextUrl }: NextRequest) {
  const asked = nextUrl.searchParams;
  const numbers = asked.getAll('numbers');
  const read = readList(exportAddress, { ...valuesIn(asked), numbers }, typedFields);
  const filter = read.asked;
  try {
    await staffWho('order.export', '/admin/orders');
    if (numbers.length > 0 && !filter.numbers?.length) redirect('/admin/orders');
    if (isUnread(read)) redirect(`/admin/orders${nextUrl.search}`); // which says what could not be read
    await noteExport(await claimedSession(), filter);
    const words = csvIn(await getLocale());
    return asFile(exportOrders(filter, words));
  } catch (error) {
    return noFileNow(error);
  }
}

/** As a page gets them: what stands in the address twice is a list, and no condition can be read from it. */
const valuesIn = (asked: URLSearchParams) =>
  Object.fromEntries(
    [...asked].map(([name, value]) => {
      const all = asked.getAll(name);
      return [name, all.length > 1 ? all : value];
    }),
  );

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

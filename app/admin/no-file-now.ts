import { getWords } from '@/i18n/words';
import { refusalOf } from '@/lib/outage';

/** What is said to who asks for a file that cannot be read now; bugs pass. */
export async function noFileNow(error: unknown): Promise<Response> {
  if (!refusalOf(error)) throw error;
  const t = await getWords('errors');
  return new Response(t('unavailableWhy'), {
    status: 503,
    headers: {
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
      'content-type': 'text/plain; charset=utf-8',
      'retry-after': '30',
    },
  });
}

import { getWords } from '@/i18n/words';
import type { Fen } from '@/lib/money';
import { shortFen } from './product-card';

type Range = { minFen?: Fen | undefined; maxFen?: Fen | undefined };

/** `¥50–¥99`, `¥8,000 and up`. Steps end a cent below the next one, which nobody wants to read. */
export async function priceRange({ minFen = 0, maxFen }: Range): Promise<string> {
  const t = await getWords('find');
  if (maxFen === undefined) return t('from', { price: shortFen(minFen) });
  const isStep = maxFen % 100 === 99;
  if (minFen === 0) return t('upTo', { price: shortFen(isStep ? maxFen + 1 : maxFen) });
  return `${shortFen(minFen)}–${shortFen(isStep ? maxFen - 99 : maxFen)}`;
}

import { type FileFault, ShopError } from '../../../lib/shop-error.ts';

/** The file as a whole cannot be used; `detail` names the column, where one is to blame. */
export function unreadable(why: FileFault, detail = '', cause?: unknown): ShopError {
  return new ShopError('file-unreadable', { why, detail }, { cause });
}

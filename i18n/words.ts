import { getLocale } from './locale.ts';
import type { Namespace } from './messages/gathered.ts';
import { wordsIn } from './translator.ts';
import type { Words } from './typed.ts';

/** The words of a namespace in the visitor's language: `const t = await getWords('cart')`. */
export async function getWords<Name extends Namespace>(namespace: Name): Promise<Words<Name>> {
  return wordsIn(await getLocale(), namespace);
}

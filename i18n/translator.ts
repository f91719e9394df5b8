import { createTranslator } from 'use-intl/core';
import { shopTimeZone } from '../lib/time.ts';
import type { Locale } from './locales.ts';
import { messages, type Namespace } from './messages/gathered.ts';
import type { Words } from './typed.ts';

const made = new Map<string, unknown>();

/** The words of a namespace in a language, for code that runs outside a request. Kept, so that a message is parsed once. */
export function wordsIn<Name extends Namespace>(locale: Locale, namespace: Name): Words<Name> {
  const key = `${locale} ${namespace}`;
  const words =
    made.get(key) ??
    createTranslator({ locale, messages: messages[locale][namespace], timeZone: shopTimeZone });
  made.set(key, words);
  return words as Words<Name>;
}

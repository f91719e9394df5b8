import compile from 'icu-minify/compile';
import type { ReactNode } from 'react';
import { type Compiled, WordsProvider } from './client-words.tsx';
import { getLocale } from './locale.ts';
import type { Locale } from './locales.ts';
import { messages, type Namespace } from './messages/gathered.ts';

/** Gives the client leaves inside it the words of these namespaces, and no others. */
export async function ClientWords({ names, children }: { names: readonly Namespace[]; children: ReactNode }) {
  const locale = await getLocale();
  const compiled: Compiled = Object.fromEntries(names.map((name) => [name, compiledIn(locale, name)]));
  return (
    <WordsProvider locale={locale} compiled={compiled}>
      {children}
    </WordsProvider>
  );
}

type Table = NonNullable<Compiled[Namespace]>;
const made = new Map<string, Table>();

function compiledIn(locale: Locale, name: Namespace): Table {
  const key = `${locale} ${name}`;
  const table = made.get(key) ?? Object.fromEntries(entries(messages[locale][name]));
  made.set(key, table);
  return table;
}

function entries(words: object, path = ''): [string, ReturnType<typeof compile>][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, plain(compile(value))]] : entries(value, `${path}${key}.`),
  );
}

/** React sends plain objects only; the compiler makes some without a prototype. */
const plain = <Value,>(value: Value): Value => structuredClone(value);

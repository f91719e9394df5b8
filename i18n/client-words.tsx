'use client';

import { type CompiledMessage, type FormatOptions, default as format } from 'icu-minify/format';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Locale } from './locales.ts';
import type { Namespace } from './messages/gathered.ts';
import type { Write } from './typed.ts';

type Table = Readonly<Record<string, CompiledMessage>>;
export type Compiled = Partial<Record<Namespace, Table>>;

const WordsContext = createContext<{ locale: Locale; compiled: Compiled }>({ locale: 'zh-CN', compiled: {} });

/** Placed by `<ClientWords names={...}>`; inner ones add to outer ones. */
export function WordsProvider(given: { locale: Locale; compiled: Compiled; children: ReactNode }) {
  const outer = useContext(WordsContext);
  const value = useMemo(
    () => ({ locale: given.locale, compiled: { ...outer.compiled, ...given.compiled } }),
    [given.locale, given.compiled, outer.compiled],
  );
  return <WordsContext value={value}>{given.children}</WordsContext>;
}

/** The words of a namespace in a client leaf, without the ICU parser: the server compiles, the browser fills in. */
export function useWords<Name extends Namespace>(namespace: Name): Write<Name> {
  const { locale, compiled } = useContext(WordsContext);
  return useMemo(() => {
    const words: Table = compiled[namespace] ?? {};
    const write = (key: string, values?: Record<string, string | number | Date>) =>
      String(format(words[key] ?? key, locale, values, { formatters }));
    return write as Write<Name>;
  }, [locale, compiled, namespace]);
}

const formatters: FormatOptions['formatters'] = {
  getDateTimeFormat: (...args) => new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args) => new Intl.NumberFormat(...args),
  getPluralRules: (...args) => new Intl.PluralRules(...args),
};

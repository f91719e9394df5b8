import type { Locale } from '../locales.ts';
import * as en from './en/all.ts';
import * as zhCN from './zh-CN/all.ts';

export type Messages = typeof zhCN;
export type Namespace = keyof Messages;

/** The same words in another language: none missing, none surplus. */
export type Same<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Same<Words[Key]>;
};

export const messages: Record<Locale, Same<Messages>> = { 'zh-CN': zhCN, en };

import type { Locale } from '../locales.ts';
import * as en from './en/all.ts';
import type { Same } from './same.ts';
import * as zhCN from './zh-CN/all.ts';

export type Messages = typeof zhCN;
export type Namespace = keyof Messages;

export const messages: Record<Locale, Same<Messages>> = { 'zh-CN': zhCN, en };

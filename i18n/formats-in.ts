import { shopTimeZone } from '../lib/time.ts';
import type { Locale } from './locales.ts';

type Formats = {
  date: (at: Date) => string;
  dateTime: (at: Date) => string;
  count: (n: number) => string;
  percent: (part: number) => string;
};

/** Dates in Shanghai and numbers as a language writes them, for code that runs outside a request. */
export function formatsIn(locale: Locale): Formats {
  const known = made[locale] ?? make(locale);
  made[locale] = known;
  return known;
}

const made: Partial<Record<Locale, Formats>> = {};

function make(locale: Locale): Formats {
  const day = { timeZone: shopTimeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const dated = locale === 'en' ? 'en-CA' : 'zh-CN';
  const date = new Intl.DateTimeFormat(dated, day);
  const dateTime = new Intl.DateTimeFormat(dated, {
    ...day,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const hyphens = (text: string) => text.replaceAll('/', '-').replace(',', '');
  return {
    date: (at) => hyphens(date.format(at)),
    dateTime: (at) => hyphens(dateTime.format(at)),
    count: (n) => number.format(n),
    percent: (part) => percent.format(part),
  };
}

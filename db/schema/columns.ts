import { bigint, customType, datetime, varchar } from 'drizzle-orm/mysql-core';

/** Whole number below 2^53, rising with time. */
export const id = (name: string) => bigint(name, { mode: 'number' });

/** An amount of money in fen (1/100 yuan), never a fraction. */
export const fen = (name: string) => bigint(name, { mode: 'number' }).notNull();

/** A moment in UTC with milliseconds; the database sets and compares deadlines. */
export const moment = (name: string) => datetime(name, { mode: 'date', fsp: 3 });

/** Text that is compared byte by byte: keys and numbers, where 'a' is not 'A'. */
export const asciiKey = (name: string, length: number) =>
  customType<{ data: string; driverData: string }>({
    dataType: () => `varchar(${length}) character set ascii collate ascii_bin`,
  })(name);

/** Text in any script, emoji included; the length counts characters. */
export const text = (name: string, length: number) => varchar(name, { length });

/** Text in any script that is compared byte by byte. */
export const exactText = (name: string, length: number) =>
  customType<{ data: string; driverData: string }>({
    dataType: () => `varchar(${length}) character set utf8mb4 collate utf8mb4_bin`,
  })(name);

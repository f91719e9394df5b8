import 'server-only';
import { asc } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { brands } from '../../db/schema/index.ts';

export type Brand = { id: number; name: string };

export const readBrands = (): Promise<Brand[]> =>
  db.select({ id: brands.id, name: brands.name }).from(brands).orderBy(asc(brands.name), asc(brands.id));

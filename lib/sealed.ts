import { decode, encode } from 'next-auth/jwt';
import type { z } from 'zod';
import { env } from './env.ts';

/** Values that travel through a cookie unread and unchanged; what is sealed for one purpose opens for no other. */
export const seal = (purpose: string, values: Record<string, unknown>, ttlSeconds: number) =>
  encode({ token: values, secret: env().NEXTAUTH_SECRET, salt: purpose, maxAge: ttlSeconds });

/** Undefined for whatever is damaged, too old, or not ours. */
export async function unseal<Values>(
  purpose: string,
  sealed: string | undefined,
  schema: z.ZodType<Values>,
): Promise<Values | undefined> {
  if (!sealed || sealed.length > 4_096) return undefined;
  try {
    const values = await decode({ token: sealed, secret: env().NEXTAUTH_SECRET, salt: purpose });
    return schema.safeParse(values).data;
  } catch {
    return undefined;
  }
}

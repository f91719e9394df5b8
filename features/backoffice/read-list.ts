import type { z } from 'zod';

/** What stands in fields of a filter and cannot be read, by their names. It narrows nothing, but is shown again and kept. */
export type Unread = { readonly [name: string]: string };

type Address = Record<string, string | string[] | undefined>;

/** What a list is asked for, and which of the typed conditions it could make nothing of. */
export function readList<Asked extends Record<string, unknown>>(
  schema: z.ZodType<Asked>,
  address: Address,
  typed: readonly string[],
): { asked: Asked; unread: Unread } {
  const asked = schema.parse(address);
  const unread = typed.flatMap((name): [string, string][] => {
    const text = [address[name] ?? []].flat().join(' ').trim();
    return text !== '' && isNothing(asked[name]) ? [[name, text]] : [];
  });
  return { asked, unread: Object.fromEntries(unread) };
}

const isNothing = (value: unknown) => value === undefined || value === '';

export const isUnread = ({ unread = {} }: { unread?: Unread }): boolean => Object.keys(unread).length > 0;

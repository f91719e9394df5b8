import { headers } from 'next/headers';
import { RedirectType, redirect } from 'next/navigation';
import type { z } from 'zod';
import { refusalOf } from './outage.ts';
import { beginRedraw, requestId } from './request-id.ts';
import type { Refusal, RefusalCode } from './shop-error.ts';

/** What was typed, so that nothing is lost when a form comes back. */
export type Typed = Record<string, string>;

/** What a form knows after it was sent. `invalid` carries a word key per field, `refused` the shop's own no,
 * with the id of the request when it is one that the log tells more about. */
export type FormState =
  | { status: 'idle' }
  | { status: 'invalid'; fields: Record<string, string>; values: Typed }
  | { status: 'refused'; refusal: Refusal; values: Typed; reference?: string | undefined }
  | { status: 'done'; to: string };

/** Sends a plain form post on with 303; tells a fetch action the place to go, which its form navigates to. */
export async function finish(to: string): Promise<FormState> {
  if (!(await headers()).has('next-action')) redirect(to, RedirectType.push);
  return { status: 'done', to };
}

/** The first complaint about each field. Messages of our schemas are word keys of the namespace `forms`. */
export function invalid(error: z.ZodError, form: FormData): FormState {
  beginRedraw();
  const fields: Record<string, string> = {};
  for (const { path, message } of error.issues) fields[String(path[0] ?? 'form')] ??= message;
  return { status: 'invalid', fields, values: typedIn(form) };
}

/** ShopError and outages become a refusal; a bug passes on to error.tsx and the log. */
export function refused(error: unknown, form: FormData): FormState {
  const refusal = refusalOf(error);
  if (!refusal) throw error;
  beginRedraw();
  const { code, details } = refusal;
  const reference = troubles.includes(code) ? requestId() : undefined;
  return { status: 'refused', refusal: { code, details } as Refusal, values: typedIn(form), reference };
}

const troubles: RefusalCode[] = ['busy', 'unavailable', 'outcome-unknown'];

const longestKept = 2_000;

export function typedIn(form: FormData): Typed {
  const texts = entriesOf(form).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const kept = texts.filter(([name]) => !/^\$|password/i.test(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, value.slice(0, longestKept)]));
}

/** The form's own fields as plain values; a field sent twice keeps its first value, files and Next's fields are left out. */
export function fieldsOf(form: FormData): Typed {
  const fields: Typed = Object.create(null);
  for (const [name, value] of entriesOf(form)) {
    if (typeof value === 'string' && !name.startsWith('$') && !(name in fields)) fields[name] = value;
  }
  return { ...fields };
}

/** The file of a field; an untouched one sends an empty file, which is none. */
export function fileOf(form: FormData, field: string): File | undefined {
  const files = entriesOf(form).flatMap(([name, value]) =>
    name === field && value instanceof File ? [value] : [],
  );
  return files.find(({ size }) => size > 0);
}

/** A crafted call may bring anything in the place of the form. */
const entriesOf = (form: unknown) => (form instanceof FormData ? [...form] : []);

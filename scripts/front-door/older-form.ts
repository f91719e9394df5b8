import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { asLocale, type Locale, localeCookie } from '../../i18n/locales.ts';
import { errors as en } from '../../i18n/messages/en/errors.ts';
import { errors as zhCN } from '../../i18n/messages/zh-CN/errors.ts';

const errors = { 'zh-CN': zhCN, en };

/** The ids of the actions of a build. */
export function actionsOf(distDir: string): ReadonlySet<string> {
  const manifest = readFileSync(join(distDir, 'server/server-reference-manifest.json'), 'utf8');
  const { node }: { node: Record<string, unknown> } = JSON.parse(manifest);
  return new Set(Object.keys(node));
}

/**
 * Whether a form was posted without script from a page of another build, whose action this one does not have. With
 * script the page itself says so. Next answers both with a line of English.
 */
export function isOlderForm(
  { headers }: IncomingMessage,
  body: Buffer,
  actions: ReadonlySet<string>,
  boundary = '',
): boolean {
  if ('next-action' in headers || !body.includes('$ACTION_')) return false;
  const parts = body.toString('latin1').split(`--${boundary}\r\n`);
  return parts.flatMap(idIn).some((id) => !actions.has(id));
}

/** A form names its action in the name of a field, or first in what it carries along. */
function idIn(part: string): string[] {
  const [, named, carried] =
    /^content-disposition: form-data; name="\$ACTION_(?:ID_([0-9a-f]{42})"|\d+:0"\r\n\r\n\{"id":"([0-9a-f]{42})")/i.exec(
      part,
    ) ?? [];
  const id = named ?? carried;
  return id ? [id] : [];
}

/** A page whole in itself. Back leads to the form as the new build has it, which the browser fills in again. */
export function tellReload({ headers }: IncomingMessage, res: ServerResponse): void {
  const locale = localeIn(headers.cookie ?? '');
  const words = errors[locale];
  res.writeHead(409, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  res.end(`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.updated}</title>
<style>:root { color-scheme: light dark } body { max-width: 32em; margin: 15vh auto; padding: 0 1em; font: 1em/1.7 system-ui, sans-serif }</style>
</head>
<body>
<main>
<h1>${words.updated}</h1>
<p>${words.updatedWhy}</p>
<p>${words.updatedKept}</p>
<p><a href="">${words.reload}</a></p>
</main>
</body>
</html>
`);
}

function localeIn(cookies: string): Locale {
  const [, value] = new RegExp(`(?:^|; )${localeCookie}=([^;]*)`).exec(cookies) ?? [];
  return asLocale(value);
}

import { env, siteOrigin } from '@/lib/env';

export const dynamic = 'force-dynamic';

const aYearMs = 365 * 86_400_000;

/** Whom to tell of a hole (RFC 9116): the address from which the shop writes. None where the shop writes to nobody. */
export function GET(): Response {
  const mailbox = /[^\s<>]+@[^\s<>]+/.exec(env().MAIL_FROM ?? '')?.[0];
  if (!mailbox) return new Response(null, { status: 404 });
  const expires = new Date(Date.now() + aYearMs).toISOString().replace(/T.*/, 'T00:00:00.000Z');
  const lines = [
    `Contact: mailto:${mailbox}`,
    `Expires: ${expires}`,
    'Preferred-Languages: zh, en',
    `Canonical: ${siteOrigin()}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

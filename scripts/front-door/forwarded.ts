import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { clientAddressHeader, plainAddress } from '../../lib/client-address.ts';
import { isSameOrigin } from '../../lib/same-origin.ts';

/** What proxies and Next say among themselves: from outside these are lies. */
const INTERNAL = ['forwarded', 'next-resume', 'true-client-ip', 'cf-connecting-ip', 'x-nonce', 'x-real-ip'];
const INTERNAL_KINDS = [
  ...['client', 'forwarded', 'http-method', 'invoke', 'matched', 'middleware', 'next', 'now', 'original'],
  ...['prerender', 'rewrite', 'vercel'],
].map((kind) => `x-${kind}`);

const TRACE = ['traceparent', 'tracestate', 'baggage'];

/** Says anew who asks and for which site, whatever the request claims. Answers the address of whoever asks. */
export function overwriteForwarded(
  headers: IncomingHttpHeaders,
  peer: string,
  { site, trusted }: { site: string; trusted: BlockList },
): string {
  const address = clientAddress(peer, String(headers['x-forwarded-for'] ?? ''), trusted);
  for (const name of Object.keys(headers)) if (isInternal(name)) delete headers[name];
  // who may begin our traces chooses what is recorded, and pays nothing for it
  if (!isTrusted(plainAddress(peer), trusted)) for (const name of TRACE) delete headers[name];
  const origin = new URL(isSameOrigin(headers.origin, site) ? String(headers.origin) : site);
  headers.host = origin.host;
  headers['x-forwarded-host'] = origin.host;
  headers['x-forwarded-proto'] = origin.protocol.slice(0, -1);
  headers['x-forwarded-for'] = address;
  headers[clientAddressHeader] = address;
  return address;
}

function isInternal(name: string): boolean {
  return (
    INTERNAL.includes(name) ||
    INTERNAL_KINDS.some((kind) => name.startsWith(kind)) ||
    name.startsWith('content-security-policy')
  );
}

/** The networks of TRUSTED_PROXIES. */
export function networks(parts: readonly string[]): BlockList {
  const list = new BlockList();
  for (const part of parts) {
    const [address = '', bits] = part.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    list.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family);
  }
  return list;
}

/** The last address in the chain that no proxy of ours vouches for by being it. */
export function clientAddress(peer: string, forwardedFor: string, trusted: BlockList): string {
  let client = plainAddress(peer);
  for (const claimed of forwardedFor.split(',').reverse().map(withoutPort)) {
    if (!isTrusted(client, trusted) || !isIP(claimed)) break;
    client = claimed;
  }
  return client;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function withoutPort(entry: string): string {
  const address = entry.trim();
  return plainAddress(
    address.match(/^\[(.+)\](:\d+)?$/)?.[1] ?? address.match(/^([\d.]+):\d+$/)?.[1] ?? address,
  );
}

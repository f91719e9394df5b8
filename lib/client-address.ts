import { isIPv6 } from 'node:net';

/** Set by the front door on every request; a value from outside never gets through. */
export const clientAddressHeader = 'x-client-address';

/**
 * Whom a limit per address counts: the address, or the /64 network of an IPv6 address, since one line of
 * a household has that many to choose from.
 */
export const clientNetwork = (headers: { get(name: string): string | null }): string =>
  networkOf(headers.get(clientAddressHeader) ?? 'unknown');

export const networkOf = (address: string): string => (isIPv6(address) ? network64(address) : address);

/** The same address however it is written; IPv4 inside IPv6 becomes plain IPv4. */
export function plainAddress(address: string): string {
  const bare = address.replace(/%.*$/, '').toLowerCase();
  return bare.match(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/)?.[1] ?? bare;
}

function network64(address: string): string {
  const { hostname } = new URL(`http://[${address}]`);
  const [head = '', tail] = hostname.slice(1, -1).split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}

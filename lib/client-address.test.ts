import { expect, test } from 'vitest';
import { clientAddressHeader, clientNetwork, plainAddress } from './client-address.ts';

const networkOf = (address: string) => clientNetwork(new Headers({ [clientAddressHeader]: address }));

test('an IPv4 address counts by itself', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
});

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::', 'fe80:0:0:0::/64'],
])('%s counts as its network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('requests without an address share one', () => {
  expect(clientNetwork(new Headers())).toBe('unknown');
});

test.each([
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::FFFF:203.0.113.7', '203.0.113.7'],
  ['FE80::1%eth0', 'fe80::1'],
  ['203.0.113.7', '203.0.113.7'],
])('%s is written as %s', (address, plain) => {
  expect(plainAddress(address)).toBe(plain);
});

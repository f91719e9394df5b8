import { expect, test } from 'vitest';
import { maskMobile, maskNetwork } from './mask.ts';

test('of a mobile number the first three and the last four digits are shown', () => {
  expect(maskMobile('13800138000')).toBe('138****8000');
});

test.each([
  ['203.0.113.9', '203.0.*.*'],
  ['2001:db8:1:2::/64', '2001:db8:*'],
  ['unknown', 'unknown'],
])('of the network %s is shown %s', (network, shown) => expect(maskNetwork(network)).toBe(shown));

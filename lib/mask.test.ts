import { expect, test } from 'vitest';
import { maskMobile } from './mask.ts';

test('of a mobile number the first three and the last four digits are shown', () => {
  expect(maskMobile('13800138000')).toBe('138****8000');
});

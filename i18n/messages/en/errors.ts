import type { Same } from '../same.ts';
import type { errors as words } from '../zh-CN/errors.ts';

export const errors: Same<typeof words> = {
  unavailable: 'This page cannot be opened just now',
  unavailableWhy: 'Something on our side did not answer. It was nothing you did.',
  unavailableKept: 'Your cart and your orders are safe.',
  reference: 'Reference {reference}',
  retry: 'Try again',
  home: 'Home',
  orders: 'My orders',
  notFound: 'This parcel was not delivered here',
  notFoundWhy: 'The address may be mistyped, or the item is no longer sold.',
  broken: 'Something went wrong',
  brokenWhy: 'This is our fault and has been recorded. Your cart and your orders are safe.',
};

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
  updated: 'The shop was just updated',
  updatedWhy: 'The page you sent was opened before that, so it did not go through and nothing was changed.',
  updatedKept: 'Please go back, where what you filled in is kept, and submit once more.',
  reload: 'Reload the page',
  broken: 'Something went wrong',
  brokenWhy: 'This is our fault and has been recorded. Your cart and your orders are safe.',
};

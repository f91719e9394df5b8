import type { Same } from '../same.ts';
import type { leaving as words } from '../zh-CN/leaving.ts';

export const leaving: Same<typeof words> = {
  title: 'Your data',
  download: 'Download your data',
  downloadWhy: 'Profile, addresses, orders, reviews, favourites and history, all in one file.',
  downloadNow: 'Download',
  tooOften: 'You can download it 10 times an hour. Please come back later.',
  away: 'Your data cannot be read right now. Please try again in a moment.',
  close: 'Close your account',
  closeWhy: 'Your personal data is deleted, and nobody can sign in any more.',
  closeThis: 'Close it',
  closeTitle: 'Before you close it',
  goes: 'What is deleted',
  goesProfile: 'Mobile number, e-mail, password and linked accounts',
  goesAddresses: 'All addresses, and the receiver, phone and street on your orders',
  goesTraces: 'Cart, favourites, history and sign-in records',
  stays: 'What stays',
  staysOrders: 'Goods and amounts of your orders, for the books, without anything about you',
  staysReviews: 'The reviews that you wrote, shown without your name',
  noWayBack:
    'This cannot be undone. You may register again with the same number, but this account does not come back.',
  downloadFirst: 'Download your data first',
  open: 'Not possible yet',
  openWhy:
    'Some orders, returns or refunds are still open. Come back once they are received, cancelled or settled.',
  toOrders: 'To your orders',
  staff: 'Accounts of staff are disabled by an administrator; you cannot close yours.',
  understood: 'I understand that it cannot be undone',
  closeNow: 'Close it for good',
  closed: 'Your account is closed and your personal data is deleted. Thank you for having been here.',
};

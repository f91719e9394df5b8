import type { Same } from '../same.ts';
import type { jobNames as words } from '../zh-CN/job-names.ts';

export const jobNames: Same<typeof words> = {
  'deliver-messages': 'Send SMS and mail',
  'sweep-carts': 'Take what was ordered out of carts',
  'expire-orders': 'Cancel orders not paid in time',
  'check-payments': 'Ask Alipay about payments',
  'refund-payments': 'Hand refunds to Alipay',
  'receive-orders': 'Take orders for received after a while',
  'finish-orders': 'Complete orders after a while',
  'make-figures': 'Count the figures of the overview',
  'work-imports': 'Carry out imports',
  'follow-structure': 'Move products with their categories',
  'carry-out-plans': 'Carry out what is scheduled for the shelf',
  'forget-pictures': 'Clear pictures that nothing shows',
  'forget-imports': 'Clear old imports',
  'forget-ship-lists': 'Clear old lists of parcels',
  'forget-old': 'Clear old messages, codes and sign-ins',
};

import type { Same } from '../same.ts';
import type { outbox as words } from '../zh-CN/outbox.ts';

export const outbox: Same<typeof words> = {
  title: 'Outbox',
  lead: 'The demo sends no real SMS or e-mail. Everything ends up here, newest first.',
  refresh: 'Refresh',
  sms: 'SMS',
  mail: 'E-mail',
  to: 'To',
  waiting: 'Waiting to be sent',
  failed: 'Not delivered',
  empty: 'No messages yet',
  emptyWhy: 'Ask for a code while registering, and the SMS shows up here.',
  register: 'Register',
};

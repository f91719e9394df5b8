import type { Same } from '../same.ts';
import type { notices as words } from '../zh-CN/notices.ts';

export const notices: Same<typeof words> = {
  number: 'Order number',
  total: 'Order total',
  refund: 'Refund',
  reason: 'Reason',
  carrier: 'Carrier',
  tracking: 'Tracking number',
  short: 'Meiduo Mall: your order {number} {state}.',
  button: 'See the order',
  placed: {
    state: 'has been placed',
    subject: 'Order {number} has been placed',
    why: 'We have your order, and the goods are kept for you.',
    next: 'An order to be paid online is cancelled when it is not paid in time. Goods paid on delivery are shipped soon.',
  },
  paid: {
    state: 'has been paid',
    subject: 'Order {number} has been paid',
    why: 'Your payment has arrived, and the goods are shipped soon.',
    next: 'We write again when they are on their way.',
  },
  shipped: {
    state: 'is on its way',
    subject: 'Order {number} is on its way',
    why: 'Your goods have been shipped.',
    next: 'When they are with you, please confirm it on the order page. After 10 days we take them for received.',
  },
  refunded: {
    state: 'has a refund of {yuan} yuan',
    subject: 'A refund of {refund} for order {number} has been made',
    why: 'The money goes back the way it came; your bank or Alipay decides how long that takes.',
    next: 'The order page lists every refund.',
  },
  handedBack: {
    state: 'has a refund of {yuan} yuan',
    subject: 'A refund of {refund} for order {number} has been made',
    why: 'You paid on delivery, and we have handed this amount back to you ourselves.',
    next: 'The order page lists every refund.',
  },
  expired: {
    state: 'has been cancelled',
    subject: 'Order {number} has been cancelled',
    why: 'It was not paid in time and was cancelled. If you did pay, do not worry: while the items are there the order comes back, otherwise you get everything back.',
    next: 'Do you still want the goods? Choose “Buy again” on the order page.',
  },
  cancelled: {
    state: 'has been cancelled by the shop',
    subject: 'Order {number} has been cancelled by the shop',
    why: 'We are sorry: we had to cancel your order, and the goods will not be sent.',
    next: 'Do you still want the goods? Choose “Buy again” on the order page.',
  },
  cancelledPaid: {
    state: 'has been cancelled by the shop, the money goes back',
    subject: 'Order {number} has been cancelled by the shop, the money goes back',
    why: 'We are sorry: we had to cancel your order, and the goods will not be sent. What you paid goes back the way it came.',
    next: 'There is nothing to do. We write again when the refund is done.',
  },
  revived: {
    state: 'is back',
    subject: 'Order {number} is back',
    why: 'Your payment arrived after the order had been cancelled. The goods are still there, so the order goes on.',
    next: 'If you no longer want it, cancel it before it is shipped, and the money goes back.',
  },
  late: {
    state: 'was paid too late, the money goes back',
    subject: 'Your payment for order {number} goes back',
    why: 'Your payment arrived after the order had been cancelled, and the goods are sold out. All of it goes back the way it came.',
    next: 'There is nothing to do. We write again when the refund is done.',
  },
};

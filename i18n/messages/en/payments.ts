import type { Same } from '../same.ts';
import type { payments as words } from '../zh-CN/payments.ts';

export const payments: Same<typeof words> = {
  title: 'Payment',
  pay: 'Pay now',
  goOn: 'Go on paying',
  paying: 'Opening Alipay…',
  waiting: 'Confirming your payment',
  waitingWhy:
    'Alipay has not told us yet that this payment is complete. If you have just paid, it takes a few seconds; there is no need to pay again.',
  untilThen:
    'If you have not paid, please do so before {at} (Beijing time). After that the order is cancelled and the items go back on sale.',
  iHavePaid: 'I have paid',
  otherWay: 'Pay later',
  unpaid: 'This order is not paid yet',
  unpaidWhy: 'Nothing was charged, and your items are still reserved.',
  expired: 'The time to pay is over',
  expiredWhy:
    'The order is being cancelled. If you paid just now, do not worry: while the items are there the order comes back, otherwise you get everything back.',
  paid: 'Payment received',
  paidWhy: 'We will ship soon. You can follow your order in its details.',
  paidBefore: 'You can follow your order in its details.',
  amount: 'Amount',
  number: 'Order number',
  tradeNumber: 'Alipay number',
  refunding: 'Your refund is on its way',
  refundingWhy: 'This sum goes back the way it came. The order shows when that is done.',
  refunded: 'Refunded',
  refundedWhy: 'This sum went back the way it came. Your bank or Alipay decides when it arrives.',
  cancelled: 'This order was cancelled',
  cancelledWhy: 'Nothing was charged, and the items are back on sale. You are welcome to order again.',
  unsettled: 'This order was cancelled',
  unsettledWhy:
    'We are asking Alipay whether it was paid. If you did pay, do not worry: while the items are there the order comes back, otherwise you get everything back.',
  notAsked:
    'Alipay does not answer at the moment. We keep asking, and the order is updated as soon as it does.',
  viewOrder: 'View order',
  continueShopping: 'Continue shopping',
  away: 'The payment cannot be shown right now',
  awayKept: 'What you paid is not lost. Please look again in a moment; there is no need to pay again.',
};

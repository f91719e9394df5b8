import { deliverWaiting, forgetOld } from '../../accounts/keep-delivering.ts';
import { finishDueOrders, receiveDueOrders } from '../../orders/move-due-orders.ts';
import { sweepCarts } from '../../orders/sweep-carts.ts';
import { checkPayments } from '../../payments/check-payments.ts';
import { expireOrders } from '../../payments/expire-orders.ts';
import { refundPayments } from '../../payments/refund-payments.ts';
import { makeFigures } from '../figures/make-figures.ts';
import { forgetImports } from '../imports/forget-imports.ts';
import { workImports } from '../imports/work-imports.ts';
import { forgetPictures } from '../pictures/forget-pictures.ts';
import { carryOutPlans } from '../products/carry-out-plans.ts';
import { forgetShipLists } from '../shipping/forget-ship-lists.ts';
import { followStructure } from '../structure/follow-structure.ts';

/** What the shop does by itself again and again, each by one process at a time. Every one of them may be run twice. */
export const jobs = {
  'deliver-messages': { everySeconds: 60, run: deliverWaiting },
  'sweep-carts': { everySeconds: 10, run: sweepCarts },
  'expire-orders': { everySeconds: 10, run: () => expireOrders() },
  'check-payments': { everySeconds: 30, run: () => checkPayments() },
  'refund-payments': { everySeconds: 15, run: refundPayments },
  'receive-orders': { everySeconds: 60, run: () => receiveDueOrders() },
  'finish-orders': { everySeconds: 300, run: () => finishDueOrders() },
  'make-figures': { everySeconds: 60, run: () => makeFigures() },
  'work-imports': { everySeconds: 2, run: () => workImports() },
  'follow-structure': { everySeconds: 10, run: () => followStructure() },
  'carry-out-plans': { everySeconds: 10, run: carryOutPlans },
  'forget-pictures': { everySeconds: 3_600, run: forgetPictures },
  'forget-imports': { everySeconds: 3_600, run: forgetImports },
  'forget-ship-lists': { everySeconds: 3_600, run: forgetShipLists },
  'forget-old': { everySeconds: 3_600, run: forgetOld },
} satisfies Record<string, { everySeconds: number; run: () => Promise<unknown> }>;

export type JobName = keyof typeof jobs;

import type { Session } from '../../lib/session.ts';
import { hide } from '../orders/hide-review.ts';
import { asStaff } from './as-staff.ts';
import { noteAudit } from './note-audit.ts';

/** Takes a review off the page, or puts it back. Answers false when it was so before. */
export function hideReviewAsStaff(
  session: Session | undefined,
  reviewId: number,
  isHidden: boolean,
): Promise<boolean> {
  return asStaff(session, 'review.remove', async (tx, staff) => {
    if (!(await hide(tx, { reviewId, isHidden }))) return false;
    await noteAudit(tx, staff, {
      action: 'review.remove',
      subject: `review:${reviewId}`,
      before: { isHidden: !isHidden },
      after: { isHidden },
    });
    return true;
  });
}

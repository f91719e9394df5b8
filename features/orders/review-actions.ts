'use server';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../lib/form-action.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { currentUser } from '../accounts/account-queries.ts';
import { reviewForm } from './review-schema.ts';
import { writeReview } from './write-review.ts';

/** Fields: number, skuId, score (1 to 5), comment, isAnonymous (1 or absent). */
export async function writeReviewAction(_: FormState, form: FormData): Promise<FormState> {
  const review = reviewForm.safeParse(fieldsOf(form));
  if (!review.success) return invalid(review.error, form);
  const page = `/account/orders/${review.data.number}`;
  let left: number;
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    left = await writeReview(user.id, review.data);
  } catch (error) {
    return refused(error, form);
  }
  return finish(left > 0 ? `${page}/review?done=reviewed` : `${page}?done=reviewed`);
}

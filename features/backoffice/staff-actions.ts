'use server';
import { after } from 'next/server';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../lib/form-action.ts';
import { claimedSession } from '../accounts/account-queries.ts';
import { followUp } from '../payments/follow-up.ts';
import {
  activeForm,
  cashForm,
  hideForm,
  jobForm,
  messageForm,
  noteForm,
  shipForm,
  staffCancelForm,
  staffRefundForm,
  userForm,
  verdictForm,
} from './backoffice-schema.ts';
import { cancelAsStaff } from './cancel-as-staff.ts';
import { decideReturnAsStaff } from './decide-return-as-staff.ts';
import { resetSecondStep, setUserActive } from './disable-user.ts';
import { handBackCash } from './hand-back-cash.ts';
import { hideReviewAsStaff } from './hide-review-as-staff.ts';
import { noteOrder } from './note-order.ts';
import { refundAsStaff } from './refund-as-staff.ts';
import { hurryJob, retryMessage } from './retry-message.ts';
import { shipAsStaff } from './ship-as-staff.ts';

// Who may do it is asked in the rule, in the transaction that does it.

/** Fields: number, carrier, trackingNumber. */
export async function shipAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = shipForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { number, ...parcel } = asked.data;
  try {
    await shipAsStaff(await claimedSession(), number, parcel);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/orders/${number}`);
}

/** Fields: number, reason. */
export async function cancelAsStaffAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = staffCancelForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { number, reason } = asked.data;
  try {
    const { order } = await cancelAsStaff(await claimedSession(), number, reason);
    after(() => followUp(order));
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/orders/${number}`);
}

/** Fields: number, amount (yuan), reason, key (of the form). */
export async function refundAsStaffAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = staffRefundForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { number, amount: amountFen, reason, key } = asked.data;
  try {
    const { order } = await refundAsStaff(await claimedSession(), number, { amountFen, reason, key });
    after(() => followUp(order));
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/orders/${number}`);
}

/** Fields: returnId, verdict (`approved`, `refused`), answer. */
export async function decideReturnAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = verdictForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { returnId, ...verdict } = asked.data;
  try {
    const { order } = await decideReturnAsStaff(await claimedSession(), returnId, verdict);
    after(() => followUp(order));
  } catch (error) {
    return refused(error, form);
  }
  return finish('/admin/returns');
}

/** Fields: refundId, of what was paid at the door. */
export async function handBackCashAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = cashForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  try {
    await handBackCash(await claimedSession(), asked.data.refundId);
  } catch (error) {
    return refused(error, form);
  }
  return finish('/admin/orders');
}

/** Fields: number, mark, note. */
export async function noteOrderAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = noteForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { number, ...note } = asked.data;
  try {
    await noteOrder(await claimedSession(), number, note);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/orders/${number}`);
}

/** Fields: reviewId, isHidden (`1` or `0`). */
export async function hideReviewAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = hideForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  try {
    await hideReviewAsStaff(await claimedSession(), asked.data.reviewId, asked.data.isHidden);
  } catch (error) {
    return refused(error, form);
  }
  return finish('/admin/reviews');
}

/** Fields: userId, isActive (`1` or `0`). */
export async function setUserActiveAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = activeForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  try {
    await setUserActive(await claimedSession(), asked.data.userId, asked.data.isActive);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/users/${asked.data.userId}`);
}

/** Fields: userId. */
export async function resetSecondStepAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = userForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  try {
    await resetSecondStep(await claimedSession(), asked.data.userId);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/users/${asked.data.userId}`);
}

/** Fields: messageId. */
export async function retryMessageAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = messageForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  try {
    await retryMessage(await claimedSession(), asked.data.messageId);
  } catch (error) {
    return refused(error, form);
  }
  return finish('/admin/messages');
}

/** Fields: name. */
export async function hurryJobAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = jobForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  try {
    await hurryJob(await claimedSession(), asked.data.name);
  } catch (error) {
    return refused(error, form);
  }
  return finish('/admin/messages');
}

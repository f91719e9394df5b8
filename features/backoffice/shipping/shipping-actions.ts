'use server';
import { after } from 'next/server';
import {
  type FormState,
  fieldsOf,
  fileOf,
  finish,
  invalid,
  refused,
  typedIn,
} from '../../../lib/form-action.ts';
import { claimedSession } from '../../accounts/account-queries.ts';
import { asFile } from './read-parcels.ts';
import { sendShipList, startShipList } from './send-ship-list.ts';
import { pastedForm, shipListForm } from './shipping-schema.ts';
import { takeShipList } from './take-ship-list.ts';

// Who may do it is asked in the rule, in the transaction that does it.

/** Fields: file (CSV or XLSX) or text (pasted rows). */
export async function takeShipListAction(_: FormState, form: FormData): Promise<FormState> {
  const { text } = pastedForm.parse(fieldsOf(form));
  const file = fileOf(form, 'file');
  if (!file && text.trim() === '')
    return { status: 'invalid', fields: { file: 'parcelsRequired' }, values: typedIn(form) };
  let listId: number;
  try {
    const bytes = file ? Buffer.from(await file.arrayBuffer()) : asFile(text);
    listId = await takeShipList(await claimedSession(), bytes);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/orders/ship?list=${listId}`);
}

/** Fields: listId. */
export async function sendShipListAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = shipListForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const session = await claimedSession();
  try {
    await startShipList(session, asked.data.listId);
    after(() => sendShipList(session, asked.data.listId));
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/orders/ship?list=${asked.data.listId}`);
}

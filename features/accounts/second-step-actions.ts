'use server';
import { headers } from 'next/headers';
import { getLocale } from '../../i18n/locale.ts';
import { wordsIn } from '../../i18n/translator.ts';
import { clientNetwork } from '../../lib/client-address.ts';
import { type FormState, fieldsOf, finish, invalid, refused, type Typed } from '../../lib/form-action.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { type CurrentUser, claimedSession, currentUser } from './account-queries.ts';
import { addressOf } from './authenticator.ts';
import { drawQr, type QrPicture } from './draw-qr.ts';
import { openTicket } from './factor-key.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { bothStepsForm, passwordForm, setupForm } from './security-schema.ts';
import { beginSecondStep, confirmSecondStep } from './set-up-second-step.ts';
import { turnOffSecondStep } from './turn-off-second-step.ts';

/** What an app has to learn; the ticket comes back with its first code. */
export type Setup = { ticket: string; key: string; address: string; picture: QrPicture };
type Scanning = { status: 'scanning'; values: Typed };
/** Shown once: the shop keeps digests only. */
type Codes = { status: 'codes'; codes: string[]; values: Typed };
export type SecondStepState = (FormState | Scanning | Codes) & { setup?: Setup };

/** Fields: password; at the step `confirm` ticket, code. */
export async function setUpSecondStepAction(_: SecondStepState, form: FormData): Promise<SecondStepState> {
  return fieldsOf(form).step === 'confirm' ? confirm(form) : begin(form);
}

/** Fields: password, code. */
export async function renewCodesAction(_: SecondStepState, form: FormData): Promise<SecondStepState> {
  const wish = bothStepsForm.safeParse(fieldsOf(form));
  if (!wish.success) return invalid(wish.error, form);
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    const codes = await renewRecoveryCodes(user.id, { ...wish.data, ...(await visitor()) });
    return { status: 'codes', codes, values: {} };
  } catch (error) {
    return refused(error, form);
  }
}

/** Fields: password, code. */
export async function turnOffSecondStepAction(_: SecondStepState, form: FormData): Promise<SecondStepState> {
  const wish = bothStepsForm.safeParse(fieldsOf(form));
  if (!wish.success) return invalid(wish.error, form);
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    await turnOffSecondStep(user.id, { ...wish.data, ...(await visitor()) });
  } catch (error) {
    return refused(error, form);
  }
  return finish('/account/security?done=second-step-off');
}

async function begin(form: FormData): Promise<SecondStepState> {
  const typed = passwordForm.safeParse(fieldsOf(form));
  if (!typed.success) return invalid(typed.error, form);
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    const ticket = await beginSecondStep(user.id, { ...typed.data, ...(await visitor()) });
    return withSetup({ status: 'scanning', values: {} }, user, ticket);
  } catch (error) {
    return refused(error, form);
  }
}

async function confirm(form: FormData): Promise<SecondStepState> {
  const [user, session] = [await currentUser(), await claimedSession()];
  const typed = setupForm.safeParse(fieldsOf(form));
  const again = (state: FormState) => withSetup(state, user, fieldsOf(form).ticket ?? '');
  if (!typed.success) return again(invalid(typed.error, form));
  try {
    if (!user || !session) throw new ShopError('signed-out', null);
    const codes = await confirmSecondStep(session, { ...typed.data, ...(await visitor()) });
    return { status: 'codes', codes, values: {} };
  } catch (error) {
    return again(refused(error, form));
  }
}

/** The picture once more, as long as its ticket is good. */
async function withSetup(
  state: SecondStepState,
  user: CurrentUser | undefined,
  ticket: string,
): Promise<SecondStepState> {
  const key = user && (await openTicket(user.id, ticket));
  if (!key) return state;
  const issuer = wordsIn(await getLocale(), 'secondStep')('issuer');
  const address = addressOf(key, issuer, user.username);
  return { ...state, setup: { ticket, key, address, picture: drawQr(address) } };
}

const visitor = async () => ({ clientAddress: clientNetwork(await headers()), locale: await getLocale() });

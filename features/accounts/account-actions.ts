'use server';
import {
  type FormState,
  fieldsOf,
  finish,
  invalid,
  refused,
  type Typed,
  typedIn,
} from '../../lib/form-action.ts';
import { reachable } from '../../lib/outage.ts';
import { pathWithin } from '../../lib/path-within.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { currentUser } from './account-queries.ts';
import { addressForm, chosenAddress } from './account-schema.ts';
import { addAddress } from './add-address.ts';
import { type RegionParts, readParts } from './address-queries.ts';
import { changeAddress } from './change-address.ts';
import { recogniseAddress } from './recognise-address.ts';
import { allRegions } from './region-cache.ts';
import { removeAddress } from './remove-address.ts';
import { setDefaultAddress } from './set-default-address.ts';

/** How much of a pasted address was understood. */
export type ReadSoFar = 'all' | 'part' | 'nothing';
type Choosing = { status: 'choosing'; values: Typed; read?: ReadSoFar };
export type AddressFormState = (FormState | Choosing) & { parts?: RegionParts };

const book = '/account/addresses';

/**
 * Fields: title, receiver, mobile, provinceCode, cityCode, districtCode, place, isDefault, returnTo; step `region` only
 * asks for the next level, `recognise` reads the field `pasted` into the others.
 */
export async function addAddressAction(_: AddressFormState, form: FormData): Promise<AddressFormState> {
  const typed = fieldsOf(form);
  const to = pathWithin(typed.returnTo);
  let addressId: number;
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    const step = await takeStep(typed, form);
    if (step) return withParts(step);
    const address = addressForm.safeParse(typed);
    if (!address.success) return withParts(invalid(address.error, form));
    addressId = await addAddress(user.id, address.data);
  } catch (error) {
    return withParts(refused(error, form));
  }
  const told: Record<string, string> = { [book]: 'done=saved', '/checkout': `address=${addressId}` };
  return finish(told[to] ? `${to}?${told[to]}` : to);
}

/** Fields: addressId, and those of addAddressAction. */
export async function changeAddressAction(_: AddressFormState, form: FormData): Promise<AddressFormState> {
  const typed = fieldsOf(form);
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    const step = await takeStep(typed, form);
    if (step) return withParts(step);
    const address = addressForm.extend(chosenAddress.shape).safeParse(typed);
    if (!address.success) return withParts(invalid(address.error, form));
    await changeAddress(user.id, address.data.addressId, address.data);
  } catch (error) {
    return withParts(refused(error, form));
  }
  return finish(`${book}?done=changed`);
}

/** Fields: addressId. */
export async function setDefaultAddressAction(_: FormState, form: FormData): Promise<FormState> {
  const chosen = chosenAddress.safeParse(fieldsOf(form));
  if (!chosen.success) return invalid(chosen.error, form);
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    await setDefaultAddress(user.id, chosen.data.addressId);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`${book}?done=default`);
}

/** Fields: addressId. */
export async function removeAddressAction(_: FormState, form: FormData): Promise<FormState> {
  const chosen = chosenAddress.safeParse(fieldsOf(form));
  if (!chosen.success) return invalid(chosen.error, form);
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    await removeAddress(user.id, chosen.data.addressId);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`${book}?done=removed`);
}

/** The steps that save nothing: everything typed comes back, with what could be added. */
async function takeStep({ step, pasted = '' }: Typed, form: FormData): Promise<Choosing | undefined> {
  const values = typedIn(form);
  if (step === 'region') return { status: 'choosing', values };
  if (step !== 'recognise') return undefined;
  const found = Object.entries(recogniseAddress(pasted, await allRegions()));
  const filled = Object.fromEntries(found.map(([name, value]) => [name, String(value)]));
  const region = filled.provinceCode === undefined ? {} : { cityCode: '', districtCode: '' };
  const needed = ['receiver', 'mobile', 'districtCode', 'place'];
  const read = needed.every((name) => filled[name]) ? 'all' : found.length > 0 ? 'part' : 'nothing';
  return { status: 'choosing', values: { ...values, ...region, ...filled }, read };
}

async function withParts(state: AddressFormState): Promise<AddressFormState> {
  if (!('values' in state)) return state;
  const parts = await reachable(readParts(state.values));
  return parts.ok ? { ...state, parts: parts.value } : state;
}

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
import { currentUser, listRegions, type RegionView } from './account-queries.ts';
import { addressForm } from './account-schema.ts';
import { addAddress } from './add-address.ts';

/** The regions below the chosen ones, so that a form without script can ask for the next level. */
export type RegionParts = { cities: RegionView[]; districts: RegionView[] };
export type AddressFormState = (FormState | { status: 'choosing'; values: Typed }) & { parts?: RegionParts };

/** Fields: receiver, mobile, provinceCode, cityCode, districtCode, place, isDefault, returnTo; step `region` only asks for the next level. */
export async function addAddressAction(_: AddressFormState, form: FormData): Promise<AddressFormState> {
  const typed = fieldsOf(form);
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    if (typed.step === 'region') return withParts({ status: 'choosing', values: typedIn(form) }, typed);
    const address = addressForm.safeParse(typed);
    if (!address.success) return withParts(invalid(address.error, form), typed);
    await addAddress(user.id, address.data);
  } catch (error) {
    return withParts(refused(error, form), typed);
  }
  return finish(pathWithin(typed.returnTo));
}

async function withParts(state: AddressFormState, typed: Typed): Promise<AddressFormState> {
  const parts = await reachable(Promise.all([partsOf(typed.provinceCode), partsOf(typed.cityCode)]));
  if (!parts.ok) return state;
  const [cities, below] = parts.value;
  const isCityHere = cities.some(({ code }) => String(code) === typed.cityCode);
  return { ...state, parts: { cities, districts: isCityHere ? below : [] } };
}

const partsOf = async (code: string | undefined) =>
  code && /^\d{6}$/.test(code) ? listRegions(Number(code)) : [];

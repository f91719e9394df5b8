'use server';
import { headers } from 'next/headers';
import { clientNetwork } from '../../lib/client-address.ts';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../lib/form-action.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { addToCart } from './add-to-cart.ts';
import { type CartOwner, cartOfGuest } from './cart-keys.ts';
import { cartOwner, setGuestCookie, viewCart } from './cart-queries.ts';
import { additionForm, lineForm, quantityForm, removedLineForm, selectionForm } from './cart-schema.ts';
import { removeLines, selectLines } from './cart-store.ts';
import { newGuestId } from './new-guest-id.ts';
import { putLineBack } from './put-line-back.ts';
import { setQuantity } from './set-quantity.ts';

/** Fields: skuId, quantity, mode (`add`, or `only` to buy now). */
export async function addToCartAction(_: FormState, form: FormData): Promise<FormState> {
  const addition = additionForm.safeParse(fieldsOf(form));
  if (!addition.success) return invalid(addition.error, form);
  const { skuId, quantity, mode } = addition.data;
  try {
    await addToCart(await ownCart(), addition.data);
  } catch (error) {
    return refused(error, form);
  }
  return finish(mode === 'only' ? '/checkout' : `/goods/${skuId}?added=${quantity}`);
}

/** Fields: skuId, quantity, step (-1 or 1, optional). */
export async function setQuantityAction(_: FormState, form: FormData): Promise<FormState> {
  const wanted = quantityForm.safeParse(fieldsOf(form));
  if (!wanted.success) return invalid(wanted.error, form);
  try {
    await setQuantity(await heldCart(), wanted.data.skuId, wanted.data.quantity);
  } catch (error) {
    return refused(error, form);
  }
  return finish('/cart');
}

/** Fields: skuId. Removing what is not there succeeds. */
export async function removeLineAction(_: FormState, form: FormData): Promise<FormState> {
  const line = lineForm.safeParse(fieldsOf(form));
  if (!line.success) return invalid(line.error, form);
  try {
    await removeLines(await heldCart(), [line.data.skuId]);
  } catch (error) {
    return refused(error, form);
  }
  return finish('/cart');
}

/** Fields: skuId, quantity, isSelected (1 or 0), addedAtMs, priceFenWhenAdded. Undoes a removal. */
export async function putLineBackAction(_: FormState, form: FormData): Promise<FormState> {
  const line = removedLineForm.safeParse(fieldsOf(form));
  if (!line.success) return invalid(line.error, form);
  try {
    await putLineBack(await ownCart(), line.data);
  } catch (error) {
    return refused(error, form);
  }
  return finish('/cart');
}

/** Removes every line that cannot be bought any more. */
export async function removeGoneLinesAction(_: FormState, form: FormData): Promise<FormState> {
  try {
    const { goneLines } = await viewCart();
    await removeLines(
      await heldCart(),
      goneLines.map(({ skuId }) => skuId),
    );
  } catch (error) {
    return refused(error, form);
  }
  return finish('/cart');
}

/** Fields: isSelected (1 or 0), skuId; without skuId every line. */
export async function selectLinesAction(_: FormState, form: FormData): Promise<FormState> {
  const selection = selectionForm.safeParse(fieldsOf(form));
  if (!selection.success) return invalid(selection.error, form);
  const { skuId, isSelected } = selection.data;
  try {
    await selectLines(await heldCart(), isSelected, skuId === undefined ? [] : [skuId]);
  } catch (error) {
    return refused(error, form);
  }
  return finish('/cart');
}

/** On to checkout with what can be bought; lines that cannot are deselected first, so that they never block the rest. */
export async function goToCheckoutAction(_: FormState, form: FormData): Promise<FormState> {
  try {
    const { goneLines } = await viewCart();
    const dead = goneLines.filter(({ isSelected }) => isSelected).map(({ skuId }) => skuId);
    if (dead.length > 0) await selectLines(await heldCart(), false, dead);
  } catch (error) {
    return refused(error, form);
  }
  return finish('/checkout');
}

/** The cart that the page showed: without one its session has ended, and nothing of it is here to be changed. */
async function heldCart(): Promise<CartOwner> {
  const owner = await cartOwner();
  if (!owner) throw new ShopError('signed-out', null);
  return owner;
}

/** The visitor's cart; a guest who has none gets one under an opaque name that only the cookie knows. */
async function ownCart(): Promise<CartOwner> {
  const owner = await cartOwner();
  if (owner) return owner;
  const guestId = await newGuestId(clientNetwork(await headers()));
  await setGuestCookie(guestId);
  return cartOfGuest(guestId);
}

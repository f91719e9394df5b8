/** The heading of a cart, with goods or empty: where the focus goes from what is taken away. */
export const cartTitle = 'cart-title';

export function focusCartTitle(): void {
  document.getElementById(cartTitle)?.focus();
}

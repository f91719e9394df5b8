import type { Fen } from './money.ts';

export type RefusedLine = {
  skuId: number;
  name: string;
  wanted: number;
  left: number;
  reason: 'short' | 'off-shelf';
};

/** Why an order cannot be paid online. */
export type PayObstacle = 'paid' | 'cash' | 'cancelled' | 'expired';

/** Why a file of changes cannot be used at all. */
export type FileFault =
  | 'empty'
  | 'size'
  | 'rows'
  | 'broken'
  | 'bomb'
  | 'encoding'
  | 'unknownColumn'
  | 'missingColumn'
  | 'twiceColumn'
  | 'columnRight';

/** Everything that the shop can say no with, and what belongs to the answer. */
export type Refusals = {
  'signed-out': null;
  'wrong-password': null;
  'username-taken': null;
  'mobile-taken': null;
  'too-many-tries': { waitSeconds: number };
  'human-check': null;
  'code-wrong': null;
  'code-too-soon': { waitSeconds: number };
  'code-limit': null;
  'code-not-sent': null;
  'mail-not-sent': null;
  'password-unsafe': null;
  'email-taken': null;
  'link-dead': null;
  'identity-taken': null;
  'identity-second': null;
  'provider-cancelled': null;
  'provider-outdated': null;
  'provider-failed': null;
  'account-closed': null;
  'last-way-in': null;
  'second-step-on': null;
  'orders-open': null;
  'staff-stays': null;
  busy: null;
  unavailable: null;
  'outcome-unknown': null;
  'nothing-selected': null;
  'cart-changed': null;
  'cart-full': { limit: number };
  'line-gone': null;
  'off-shelf': { name: string | null };
  'out-of-stock': { name: string; left: number; inCart: number };
  'quantity-limit': { name: string; limit: number; inCart: number };
  'lines-refused': { lines: RefusedLine[] };
  'total-changed': { oldFen: Fen; newFen: Fen };
  'key-reused': null;
  'no-address': null;
  'address-unsaved': null;
  'no-online-payment': null;
  'too-many-unpaid': { limit: number };
  'not-allowed': null;
  'refund-limit': { left: string };
  'refund-cancels': null;
  'user-missing': null;
  'not-paid': null;
  'order-missing': null;
  'order-moved': { status: string };
  'not-payable': { why: PayObstacle };
  'pay-unavailable': null;
  'payment-unclear': null;
  'open-online': null;
  'not-received': null;
  'reviewed-already': null;
  'review-missing': null;
  'return-late': { days: number };
  'return-reason': { days: number; least: number };
  'return-open': null;
  'return-too-many': { skuId: number; name: string; left: number };
  'return-missing': null;
  'return-decided': { status: string };
  'handed-back': null;
  'invoice-fixed': null;
  'address-limit': { limit: number };
  'region-mismatch': null;
  'favourite-limit': { limit: number };
  'changed-meanwhile': { who: string };
  'is-gone': null;
  'name-taken': null;
  'own-rights': null;
  'beyond-own-rights': null;
  'group-in-use': { who: string; count: number };
  'category-in-use': { children: number; products: number };
  'brand-in-use': { products: number };
  'wrong-parent': null;
  'picture-refused': { why: 'format' | 'bytes' | 'pixels' | 'broken' };
  'picture-missing': null;
  'product-missing': null;
  'plan-past': null;
  'plan-limit': { limit: number };
  'product-changed': { by: string; changes: { field: string; before: string; after: string }[] };
  'stock-short': { left: number };
  'stock-full': { limit: number };
  'file-unreadable': { why: FileFault; detail: string };
  'import-missing': null;
  'ship-list-missing': null;
  'import-moved': null;
  'import-problems': null;
  'undo-blocked': { lines: string; count: number };
};

export type RefusalCode = keyof Refusals;

/** A refusal as plain data, safe to send to the page; its words live in i18n. */
export type Refusal = { [Code in RefusalCode]: { code: Code; details: Refusals[Code] } }[RefusalCode];

/** The shop says no. Bugs are any other error. */
export class ShopError<Code extends RefusalCode = RefusalCode> extends Error {
  override readonly name = 'ShopError';

  constructor(
    readonly code: Code,
    readonly details: Refusals[Code],
    options?: ErrorOptions,
  ) {
    super(code, options);
  }

  /** By name: a lane may have been made in another of Next's module worlds, with a class of its own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'ShopError';
  }
}

/** Whose an address or an action is, with what names things of somebody else. */
export type Things = {
  number: string;
  addressId: string;
  sessionId: string;
  skuId: string;
  password: string;
};

type Fields = (things: Things) => Record<string, string>;

export type Route =
  /** Shows nothing of anybody but the one who asks, and needs no login. */
  | 'public'
  /** For programs with a secret of their own. */
  | 'machine'
  /** Of whoever is logged in. */
  | 'own'
  /** Of the owner of the thing that it names. */
  | { own: (things: Things) => string }
  /** Of members of staff who may; looks to others as if it were not there. */
  | 'staff'
  | { staff: (things: Things) => string };

export type Action =
  /** Touches nobody's things, or those that a password, code or token in the form opens. */
  | 'public'
  /** Guests have such things too; nobody reaches those of another. */
  | { mine: Fields }
  /** Takes a login. */
  | { own: Fields }
  /** Takes a right of a member of staff. */
  | { staff: Fields };

const number: Fields = ({ number }) => ({ number });
const sku: Fields = ({ skuId }) => ({ skuId, returnTo: '/' });
const nothing: Fields = () => ({});
const password: Fields = ({ password }) => ({ password, code: '000000' });
const anAddress: Fields = ({ addressId }) => ({
  addressId,
  title: '',
  receiver: 'Mallory',
  mobile: '13912345678',
  provinceCode: '440000',
  cityCode: '440100',
  districtCode: '440106',
  place: 'Elsewhere 1',
  returnTo: '/account/addresses',
});

export const routes: Record<string, Route> = {
  '/': 'public',
  '/_global-error': 'public',
  '/_not-found': 'public',
  '/account': 'own',
  '/account/addresses': 'own',
  '/account/data': 'own',
  '/account/favourites': 'own',
  '/account/history': 'own',
  '/account/orders': 'own',
  '/account/orders/[number]': { own: ({ number }) => `/account/orders/${number}` },
  '/account/orders/[number]/receipt': { own: ({ number }) => `/account/orders/${number}/receipt` },
  '/account/orders/[number]/return': { own: ({ number }) => `/account/orders/${number}/return` },
  '/account/orders/[number]/review': { own: ({ number }) => `/account/orders/${number}/review` },
  '/account/security': 'own',
  '/account/security/close': 'own',
  '/account/security/second-step': 'own',
  '/admin': 'staff',
  '/admin/audit': 'staff',
  '/admin/messages': 'staff',
  '/admin/orders': 'staff',
  '/admin/orders/[number]': { staff: ({ number }) => `/admin/orders/${number}` },
  '/admin/returns': 'staff',
  '/admin/reviews': 'staff',
  '/admin/users': 'staff',
  '/api/auth/callback/[provider]': 'public',
  '/api/availability': 'public',
  '/api/categories/menu': 'public',
  '/api/challenge': 'public',
  '/api/cron/[job]': 'machine',
  '/api/health/live': 'public',
  '/api/health/ready': 'public',
  '/api/payments/alipay/notify': 'machine',
  '/api/regions/[parent]': 'public',
  '/api/suggestions': 'public',
  '/api/views': 'public',
  '/apple-icon.png': 'public',
  '/bind': 'public',
  '/cart': 'public',
  '/categories': 'public',
  '/checkout': 'own',
  '/dev/outbox': 'public',
  '/forgot-password': 'public',
  '/forgot-password/code': 'public',
  '/forgot-password/done': 'public',
  '/forgot-password/password': 'public',
  '/goods/[skuId]': 'public',
  '/goods/[skuId]/gone': 'public',
  '/icon.svg': 'public',
  '/list/[categoryId]': 'public',
  '/login': 'public',
  '/login/second-step': 'public',
  '/manifest.webmanifest': 'public',
  '/offline': 'public',
  '/orders/[number]/paid': { own: ({ number }) => `/orders/${number}/paid` },
  '/orders/[number]/placed': { own: ({ number }) => `/orders/${number}/placed` },
  '/register': 'public',
  '/robots.txt': 'public',
  '/search': 'public',
  '/sitemap.xml': 'public',
  '/sitemaps/[file]': 'public',
  '/verify-email': 'public',
};

export const actions: Record<string, Action> = {
  addAddressAction: { own: anAddress },
  addToCartAction: { mine: ({ skuId }) => ({ skuId, quantity: '1', mode: 'add', returnTo: '/cart' }) },
  askReturnAction: {
    own: ({ number, skuId }) => ({ number, reason: '不合身，想退货', [`quantity-${skuId}`]: '1' }),
  },
  bindAccountAction: 'public',
  buyAgainAction: { own: number },
  cancelOrderAction: { own: ({ number }) => ({ number, reason: 'changed-mind' }) },
  cancelAsStaffAction: { staff: ({ number }) => ({ number, reason: '缺货了，抱歉' }) },
  changeAddressAction: { own: anAddress },
  changeMobileAction: { own: ({ password }) => ({ password, mobile: '13912345678', code: '000000' }) },
  changePasswordAction: {
    own: ({ password }) => ({
      password,
      newPassword: 'another staple lamp',
      newPassword2: 'another staple lamp',
    }),
  },
  closeAccountAction: { own: ({ password }) => ({ password, understood: 'on' }) },
  decideReturnAction: { staff: () => ({ returnId: '1', verdict: 'refused', answer: '已超过期限' }) },
  dropFavouriteAction: { own: sku },
  endOtherSessionsAction: { own: nothing },
  endSessionAction: { own: ({ sessionId }) => ({ sessionId }) },
  fixLinesAction: { mine: ({ skuId }) => ({ skuId, fix: 'remove' }) },
  forgetAllViewsAction: { mine: nothing },
  forgetViewAction: { mine: sku },
  goToCheckoutAction: { mine: nothing },
  handBackCashAction: { staff: () => ({ refundId: '1' }) },
  hideReviewAction: { staff: () => ({ reviewId: '1', isHidden: '1' }) },
  hurryJobAction: { staff: () => ({ name: 'sweep-carts' }) },
  keepFavouriteAction: { mine: sku },
  linkIdentityAction: { own: ({ password }) => ({ provider: 'qq', password }) },
  logInAction: 'public',
  logInElsewhereAction: 'public',
  logOutAction: 'public', // ends the session of the cookie that comes along, whoever it is of
  noteOrderAction: { staff: ({ number }) => ({ number, note: '请尽快发货' }) },
  payOrderAction: { own: number },
  placeOrderAction: {
    own: ({ addressId }) => ({
      addressId,
      payMethod: 'cash',
      checkoutKey: `${'A'.repeat(16)}.${'B'.repeat(24)}`,
      expectedTotalFen: '9800',
      remark: '',
    }),
  },
  proveResetAction: 'public',
  receiveOrderAction: { own: number },
  refundAsStaffAction: {
    staff: ({ number }) => ({ number, amount: '1.00', reason: '少发了一件', key: 'k'.repeat(16) }),
  },
  registerAction: 'public',
  registerBoundAction: 'public',
  removeAddressAction: { own: ({ addressId }) => ({ addressId }) },
  removeGoneLinesAction: { mine: nothing },
  removeLineAction: { mine: sku },
  renewCodesAction: { own: password },
  resendResetAction: 'public',
  resendVerificationAction: { own: nothing },
  resetPasswordAction: 'public',
  resetSecondStepAction: { staff: () => ({ userId: '1' }) },
  retryMessageAction: { staff: () => ({ messageId: '1' }) },
  selectLinesAction: { mine: ({ skuId }) => ({ skuId, isSelected: '0' }) },
  sendCodeAction: 'public',
  setDefaultAddressAction: { own: ({ addressId }) => ({ addressId }) },
  setEmailAction: { own: ({ password }) => ({ password, email: 'mallory@example.com' }) },
  setInvoiceAction: { own: ({ number }) => ({ number, kind: 'person', title: 'Mallory' }) },
  setLocaleAction: 'public',
  setQuantityAction: { mine: ({ skuId }) => ({ skuId, quantity: '7' }) },
  setThemeAction: 'public',
  setUserActiveAction: { staff: () => ({ userId: '1', isActive: '0' }) },
  setUpSecondStepAction: { own: password },
  shipAction: {
    staff: ({ number }) => ({ number, carrier: '顺丰速运', trackingNumber: 'SF1234567890' }),
  },
  startResetAction: 'public',
  takeSecondStepAction: 'public',
  turnOffSecondStepAction: { own: password },
  unlinkIdentityAction: { own: ({ password }) => ({ provider: 'qq', password }) },
  verifyEmailAction: 'public',
  writeReviewAction: {
    own: ({ number, skuId }) => ({ number, skuId, score: '1', comment: '一点也不好用，不推荐' }),
  },
};

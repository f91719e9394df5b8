/** Whose an address or an action is, with what names things of somebody else. */
export type Things = {
  number: string;
  addressId: string;
  sessionId: string;
  skuId: string;
  productId: string;
  userId: string;
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

const aContent = {
  title: '标题',
  titleEn: '',
  text: '',
  textEn: '',
  link: '/',
  skuId: '',
  image: '',
  tint: '',
  startsAt: '',
  endsAt: '',
};

/** The address of a page, with what it names in its place. */
export function addressOf(pattern: string, route: Route, things: Things): string {
  if (typeof route !== 'object') return pattern;
  return 'own' in route ? route.own(things) : route.staff(things);
}

const aProduct: Fields = ({ productId, skuId }) => ({
  productId,
  version: '0',
  formKey: 'k'.repeat(16),
  name: 'Mallory',
  brandId: '1',
  categoryId: '1',
  descriptionHtml: '',
  packingHtml: '',
  serviceHtml: '',
  [`sku.${skuId}.name`]: 'Mallory',
  [`sku.${skuId}.caption`]: '',
  [`sku.${skuId}.price`]: '0.01',
  [`sku.${skuId}.market`]: '',
  [`sku.${skuId}.low`]: '0',
  [`sku.${skuId}.pictures`]: '/goods/mallory.webp',
});

export const routes: Record<string, Route> = {
  '/': 'public',
  '/.well-known/security.txt': 'public',
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
  '/admin/brands': 'staff',
  '/admin/brands/[id]': { staff: () => '/admin/brands/1' },
  '/admin/categories': 'staff',
  '/admin/categories/[id]': { staff: () => '/admin/categories/1' },
  '/admin/channels': 'staff',
  '/admin/channels/[id]': { staff: () => '/admin/channels/1' },
  '/admin/content': 'staff',
  '/admin/content/[slot]': { staff: () => '/admin/content/index_lbt' },
  '/admin/content/[slot]/new': { staff: () => '/admin/content/index_lbt/new' },
  '/admin/content/edit/[id]': { staff: () => '/admin/content/edit/1' },
  '/admin/content/preview': 'staff',
  '/admin/groups': 'staff',
  '/admin/groups/[id]': { staff: () => '/admin/groups/1' },
  '/admin/imports': 'staff',
  '/admin/imports/[importId]': { staff: () => '/admin/imports/1' },
  '/admin/imports/[importId]/record': { staff: () => '/admin/imports/1/record' },
  '/admin/imports/templates/[kind]': { staff: () => '/admin/imports/templates/stock' },
  '/admin/messages': 'staff',
  '/admin/orders': 'staff',
  '/admin/orders/[number]': { staff: ({ number }) => `/admin/orders/${number}` },
  '/admin/orders/export': 'staff',
  '/admin/orders/packing': { staff: ({ number }) => `/admin/orders/packing?numbers=${number}` },
  '/admin/orders/ship': 'staff',
  '/admin/pictures': 'staff',
  '/admin/products': 'staff',
  '/admin/products/[productId]': { staff: ({ productId }) => `/admin/products/${productId}` },
  '/admin/products/[productId]/preview': { staff: ({ productId }) => `/admin/products/${productId}/preview` },
  '/admin/products/new': 'staff',
  '/admin/regions': 'staff',
  '/admin/returns': 'staff',
  '/admin/reviews': 'staff',
  '/admin/stock': 'staff',
  '/admin/stock/[skuId]': { staff: ({ skuId }) => `/admin/stock/${skuId}` },
  '/admin/team': 'staff',
  '/admin/team/[id]': { staff: () => '/admin/team/1' },
  '/admin/users': 'staff',
  '/admin/users/[userId]': { staff: ({ userId }) => `/admin/users/${userId}` },
  '/api/auth/callback/[provider]': 'public',
  '/api/availability': 'public',
  '/api/categories/menu': 'public',
  '/api/challenge': 'public',
  '/api/cron/[job]': 'machine',
  '/api/health/live': 'public',
  '/api/health/ready': 'public',
  '/api/metrics': 'machine',
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
  '/pictures/[file]': 'public',
  '/register': 'public',
  '/robots.txt': 'public',
  '/search': 'public',
  '/sitemap.xml': 'public',
  '/sitemaps/[file]': 'public',
  '/verify-email': 'public',
};

export const actions: Record<string, Action> = {
  addAddressAction: { own: anAddress },
  addBrandAction: { staff: () => ({ name: 'Mallory', firstLetter: 'M' }) },
  addCategoryAction: { staff: () => ({ parentId: '', name: '玛洛丽', nameEn: 'Mallory' }) },
  addChannelGroupAction: { staff: () => ({ name: '玛洛丽', nameEn: 'Mallory', icon: 'tag' }) },
  addContentAction: { staff: () => ({ slotKey: 'index_lbt', ...aContent }) },
  addGroupAction: { staff: () => ({ name: 'Mallory' }) },
  addToCartAction: { mine: ({ skuId }) => ({ skuId, quantity: '1', mode: 'add', returnTo: '/cart' }) },
  adjustStockAction: { staff: ({ skuId }) => ({ skuId, delta: '1', reason: '盘点', key: '12345' }) },
  appointStaffAction: { staff: () => ({ account: 'mallory' }) },
  askReturnAction: {
    own: ({ number, skuId }) => ({ number, reason: '不合身，想退货', [`quantity-${skuId}`]: '1' }),
  },
  bindAccountAction: 'public',
  buyAgainAction: { own: number },
  callOffPlanAction: { staff: () => ({ planId: '1' }) },
  cancelOrderAction: { own: ({ number }) => ({ number, reason: 'changed-mind' }) },
  cancelAsStaffAction: { staff: ({ number }) => ({ number, reason: '缺货了，抱歉' }) },
  changeAddressAction: { own: anAddress },
  changeBrandAction: { staff: () => ({ brandId: '1', mark: '', name: 'Mallory', firstLetter: 'M' }) },
  changeCategoryAction: {
    staff: () => ({ categoryId: '1', mark: '', parentId: '', name: '玛洛丽', nameEn: 'Mallory' }),
  },
  changeChannelGroupAction: {
    staff: () => ({ groupId: '1', mark: '', name: '玛洛丽', nameEn: 'Mallory', icon: 'tag' }),
  },
  changeContentAction: { staff: () => ({ contentId: '1', mark: '', ...aContent }) },
  changeGroupAction: { staff: () => ({ groupId: '1', mark: '', name: 'Mallory' }) },
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
  deleteBrandAction: { staff: () => ({ brandId: '1' }) },
  deleteCategoryAction: { staff: () => ({ categoryId: '1' }) },
  deleteChannelGroupAction: { staff: () => ({ groupId: '1' }) },
  deleteContentAction: { staff: () => ({ contentId: '1' }) },
  deleteGroupAction: { staff: () => ({ groupId: '1' }) },
  dismissStaffAction: { staff: () => ({ userId: '1' }) },
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
  launchProductsAction: { staff: ({ productId }) => ({ productId, isLaunched: '0' }) },
  linkIdentityAction: { own: ({ password }) => ({ provider: 'qq', password }) },
  logInAction: 'public',
  logInElsewhereAction: 'public',
  logOutAction: 'public', // ends the session of the cookie that comes along, whoever it is of
  noteOrderAction: { staff: ({ number }) => ({ number, note: '请尽快发货' }) },
  payOrderAction: { own: number },
  placeChannelAction: { staff: () => ({ categoryId: '1', groupId: '', backTo: '1' }) },
  placeOrderAction: {
    own: ({ addressId }) => ({
      addressId,
      payMethod: 'cash',
      checkoutKey: `${'A'.repeat(16)}.${'B'.repeat(24)}`,
      expectedTotalFen: '9800',
      remark: '',
    }),
  },
  planShelfAction: {
    staff: ({ productId }) => ({ productId, skuId: '', isLaunched: '0', at: '2099-01-01T00:00' }),
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
  saveProductAction: { staff: aProduct },
  selectLinesAction: { mine: ({ skuId }) => ({ skuId, isSelected: '0' }) },
  sendCodeAction: 'public',
  sendShipListAction: { staff: () => ({ listId: '1' }) },
  setDefaultAddressAction: { own: ({ addressId }) => ({ addressId }) },
  setEmailAction: { own: ({ password }) => ({ password, email: 'mallory@example.com' }) },
  setInvoiceAction: { own: ({ number }) => ({ number, kind: 'person', title: 'Mallory' }) },
  setLocaleAction: 'public',
  setLowStockAction: { staff: ({ skuId }) => ({ skuId, lowStock: '9' }) },
  setQuantityAction: { mine: ({ skuId }) => ({ skuId, quantity: '7' }) },
  setRightsAction: { staff: () => ({ userId: '1', mark: '', 'right:order.view': 'on' }) },
  setThemeAction: 'public',
  setUserActiveAction: { staff: () => ({ userId: '1', isActive: '0' }) },
  setUpSecondStepAction: { own: password },
  shipAction: {
    staff: ({ number }) => ({ number, carrier: '顺丰速运', trackingNumber: 'SF1234567890' }),
  },
  sortCategoriesAction: { staff: () => ({ parentId: '', was: '1,2', order: '2,1' }) },
  sortChannelGroupsAction: { staff: () => ({ was: '1,2', order: '2,1' }) },
  sortChannelsAction: { staff: () => ({ groupId: '1', was: '1,2', order: '2,1' }) },
  sortContentsAction: { staff: () => ({ slotKey: 'index_lbt', was: '1,2', order: '2,1' }) },
  startImportAction: { staff: () => ({ importId: '1' }) },
  startResetAction: 'public',
  takeSecondStepAction: 'public',
  takeShipListAction: { staff: ({ number }) => ({ text: `${number},顺丰速运,SF1234567890` }) },
  turnOffSecondStepAction: { own: password },
  undoImportAction: { staff: () => ({ importId: '1' }) },
  unlinkIdentityAction: { own: ({ password }) => ({ provider: 'qq', password }) },
  uploadImportAction: { staff: () => ({ kind: 'stock' }) },
  verifyEmailAction: 'public',
  writeReviewAction: {
    own: ({ number, skuId }) => ({ number, skuId, score: '1', comment: '一点也不好用，不推荐' }),
  },
};

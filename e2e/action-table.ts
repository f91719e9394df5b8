import { markOf } from '../features/backoffice/mark.ts';
import type { Things } from './things.ts';

type Fields = (things: Things) => Record<string, string>;

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
  noteOrderAction: { staff: ({ number }) => ({ number, mark: markOf(''), note: '请尽快发货' }) },
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
  putLineBackAction: {
    mine: ({ skuId }) => ({
      skuId,
      quantity: '7',
      isSelected: '1',
      addedAtMs: '1700000000000',
      priceFenWhenAdded: '1',
    }),
  },
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
  switchToCashAction: { own: number },
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

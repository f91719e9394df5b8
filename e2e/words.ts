import { account } from '../i18n/messages/en/account.ts';
import { cart } from '../i18n/messages/en/cart.ts';
import { checkout } from '../i18n/messages/en/checkout.ts';

/** What the pages call things: the accessible names that the contract fixes, and their English. */
export const words = {
  'zh-CN': {
    addToCart: '加入购物车',
    added: '已加入购物车',
    toCheckout: /去结算/,
    account: '用户名或手机号',
    password: '密码',
    logIn: '登录',
    placeOrder: '提交订单',
  },
  en: {
    addToCart: cart.add,
    added: cart.added,
    toCheckout: new RegExp(cart.checkout),
    account: account.usernameOrMobile,
    password: account.password,
    logIn: account.login,
    placeOrder: checkout.place,
  },
} as const;

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
    addToCart: 'Add to cart',
    added: 'Added to cart',
    toCheckout: /Check ?out/i,
    account: 'Username or mobile',
    password: 'Password',
    logIn: 'Log in',
    placeOrder: 'Place order',
  },
} as const;

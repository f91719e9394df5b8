export const errors = {
  unavailable: '这里暂时打不开',
  unavailableWhy: '我们这边有东西没连上，不是你的操作有问题。',
  unavailableKept: '购物车和订单都还在。',
  reference: '编号 {reference}',
  retry: '再试一次',
  home: '回首页',
  orders: '我的订单',
  notFound: '这件包裹没有寄到这里',
  notFoundWhy: '地址可能写错了，或者商品已经下架。',
  broken: '出错了',
  brokenWhy: '是我们的错，已经记下来了。购物车和订单都还在。',
} as const;

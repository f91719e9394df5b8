/** E-mails about an order. */
export const notices = {
  number: '订单号',
  total: '订单金额',
  refund: '退款金额',
  carrier: '快递公司',
  tracking: '快递单号',
  short: '【美多商城】你的订单 {number} {state}。',
  button: '查看订单',
  placed: {
    state: '已提交',
    subject: '订单 {number} 已提交',
    why: '我们收到了你的订单，商品已经为你留好。',
    next: '在线支付的订单请在期限内付款，过期会自动取消；货到付款的订单我们会尽快发货。',
  },
  paid: {
    state: '已付款',
    subject: '订单 {number} 已付款',
    why: '我们收到了你的付款，会尽快发货。',
    next: '发货以后会再写信告诉你。',
  },
  shipped: {
    state: '已发货',
    subject: '订单 {number} 已发货',
    why: '你的商品已经在路上了。',
    next: '收到商品以后，请在订单页确认收货。发货 10 天后会自动确认。',
  },
  refunded: {
    state: '已退款',
    subject: '订单 {number} 已退款',
    why: '退款已经按原路退回，到账时间以银行或支付宝为准。',
    next: '有疑问可以在订单页查看退款记录。',
  },
  expired: {
    state: '已取消',
    subject: '订单 {number} 已取消',
    why: '订单没有在期限内付款，已经自动取消。如果你已经付过款，请放心：商品还有货就会恢复订单，没货会全部退回。',
    next: '还想要的话，可以在订单页点「再次购买」。',
  },
  revived: {
    state: '已恢复',
    subject: '订单 {number} 已恢复',
    why: '你的付款在订单取消之后才到，商品还有货，订单已经恢复，会尽快发货。',
    next: '不想要了，可以在发货前取消，钱会原路退回。',
  },
  late: {
    state: '付款将退回',
    subject: '订单 {number} 的付款将退回',
    why: '你的付款在订单取消之后才到，而商品已经卖完，订单没有恢复。付款会全部原路退回。',
    next: '不用做什么，退款完成时会再写信告诉你。',
  },
} as const;

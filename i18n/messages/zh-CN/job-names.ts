/** What the shop does by itself. */
export const jobNames = {
  'deliver-messages': '发送短信和邮件',
  'sweep-carts': '从购物车清出已下单的商品',
  'expire-orders': '取消超时未付的订单',
  'check-payments': '向支付宝核对付款',
  'refund-payments': '把退款交给支付宝',
  'receive-orders': '到期自动确认收货',
  'finish-orders': '到期自动完成订单',
  'make-figures': '计算概览的数字',
  'work-imports': '执行批量导入',
  'follow-structure': '商品跟随分类变动',
  'carry-out-plans': '执行定时上下架',
  'forget-pictures': '清理没用到的图片',
  'forget-imports': '清理旧的批量导入',
  'forget-ship-lists': '清理旧的批量发货清单',
  'forget-old': '清理过期的消息、验证码和登录',
} as const;

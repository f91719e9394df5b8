/** What staff may do, subject and right, in words. */
export const permissionList = {
  'dashboard.view': '查看概览',
  'catalog.view': '查看商品、分类和品牌',
  'catalog.edit': '新增和修改商品、规格、图片',
  'catalog.cost': '查看和修改成本价',
  'catalog.launch': '上架和下架',
  'category.edit': '修改分类和频道',
  'brand.edit': '新增和修改品牌',
  'content.edit': '修改首页内容',
  'stock.view': '查看库存流水',
  'stock.adjust': '调整库存，须写明原因',
  'order.view': '查看订单',
  'order.export': '导出订单',
  'order.ship': '发货',
  'order.cancel': '取消订单',
  'order.return': '处理退货',
  'order.refund': '退款',
  'payment.view': '查看支付和退款记录',
  'review.view': '查看评价',
  'review.remove': '隐藏违规评价',
  'user.view': '查看用户',
  'user.disable': '停用和恢复用户',
  'staff.view': '查看员工和角色',
  'staff.edit': '新增员工，分配角色和权限',
  'region.view': '查看行政区划',
  'audit.view': '查看操作日志',
  'message.view': '查看发出的消息和后台任务',
  'message.retry': '重发消息，立即执行任务',
  'settings.edit': '修改店铺设置',
} as const;

export type Permission = keyof typeof permissionList;

export const permissionCodes = Object.keys(permissionList) as Permission[];

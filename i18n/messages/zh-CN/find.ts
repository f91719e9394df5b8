/** Lists and searches: what narrows them, how they are ordered, and the search box. */
export const find = {
  // order
  sortRelevance: '综合',
  sortRating: '评分',
  pageOfMore: '第 {page} 页，共 {pages} 页以上',

  // filters
  filter: '筛选',
  filtersOn: '（已选 {count} 项）',
  showFound: '查看 {count} 件商品',
  clearAll: '清除全部',
  category: '分类',
  brand: '品牌',
  price: '价格',
  priceUnit: '价格（元）',
  lowest: '最低价（元）',
  highest: '最高价（元）',
  low: '最低',
  high: '最高',
  to: '至',
  apply: '确定',
  priceUnread: '没有按价格「{text}」筛选，因为看不懂。',
  priceShape: '请填金额，例如 100 或 99.50。',
  availability: '库存',
  inStockOnly: '仅看有货',
  moreValues: '更多（{count}）',
  pieces: '{count} 件',
  chosen: '已选',
  applied: '已选条件',
  remove: '去掉 {group}：{label}',
  from: '{price} 以上',
  upTo: '{price} 以下',
  unnamed: '编号 {id}',
  results: '商品',
  skipFilters: '跳到商品',
  nothingLeft: '没有符合全部条件的商品',
  nothingLeftWhy: '去掉一个条件再看看，或者全部清除，从头挑起。',
  removeOne: '去掉「{label}」',

  // how many
  foundMore: '找到 {count} 件以上商品',
  foundNear: '{count} 件相近商品',

  // searches that found little
  meant: '你要找的是不是：<link>{term}</link>',
  nearTitle: '没有和「{term}」完全相符的商品',
  nearWhy: '下面这些比较接近。',
  popular: '大家在买',

  // search box
  recent: '最近搜索',
  clearRecent: '清空',
  forget: '删除',
  othersSearch: '大家在搜',
  suggestions: '搜索建议',
  suggestionCount: '# 条建议，用上下键挑选',
  kindCategory: '分类',
  kindBrand: '品牌',
} as const;

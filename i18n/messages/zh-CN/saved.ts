export const saved = {
  // favourites
  favourites: '我的收藏',
  favourite: '收藏',
  kept: '已收藏',
  dropped: '已移出收藏',
  dropThis: '移出收藏：{name}',
  noFavourites: '还没有收藏',
  noFavouritesWhy: '在商品页点「收藏」，喜欢的就留在这里。',
  goneButKept: '它还在你的收藏里。',

  // browsing history
  history: '浏览记录',
  recent: '最近浏览',
  seeAll: '查看全部',
  noHistory: '还没有浏览记录',
  noHistoryWhy: '看过的商品会记在这里，最多 {count} 件。',
  forgetThis: '删除记录：{name}',
  forgotten: '已删除这条记录',
  clear: '清空',
  clearAsk: '清空全部浏览记录？清空后不能恢复。',
  clearAll: '确认清空',
  clearing: '正在清空…',
  today: '今天',
  yesterday: '昨天',

  // both
  count: '{count} 件',
  alike: '看看同类',
  goShopping: '去逛逛',
  failed: '没有成功，请刷新页面后再试。',
} as const;

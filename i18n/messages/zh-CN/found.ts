/** What search engines, shared links and an installed shop say. */
export const found = {
  homeTitle: '美多商城 · 手机电脑、家居服饰、图书食品，一站买齐',
  sharePicture: '美多商城：红色标志与商品',
  goodsAbout: '{name}：{caption} 品牌正品，统一运费 10 元，7 天无理由退货。',
  goodsAboutShort: '{name}，美多商城在售。品牌正品，统一运费 10 元，7 天无理由退货。',
  listAbout: '在美多商城选购{name}：按价格、销量和上新挑选，品牌正品，统一运费 10 元，7 天无理由退货。',
  listPage: '{name} · 第 {page} 页',
  categoriesAbout: '美多商城的全部商品分类：手机数码、电脑办公、家居家装、服饰箱包、食品和图书。',
  offlineTitle: '没有连上美多商城',
  offlineWhy: '可能是网络断了，也可能是商城暂时没有回应。',
  offlineKept: '购物车和订单都存在商城里，连上以后和原来一样。',
} as const;

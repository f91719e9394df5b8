import type { contentSlots } from '../schema/index.ts';

/** The places of the home page that take content, and the words under the search. A floor bears the name of its logo. */
const names: readonly (readonly [key: string, name: string, nameEn: string])[] = [
  ['index_lbt', '轮播图', 'Carousel'],
  ['index_kx', '快讯', 'News'],
  ['index_ytgg', '页头广告', 'Side banner'],
  ['index_1f_logo', '手机通讯', 'Phones & Electronics'],
  ['index_1f_pd', '1楼频道', '1F channels'],
  ['index_1f_bq', '1楼标签', '1F tags'],
  ['index_1f_ssxp', '时尚新品', 'New arrivals'],
  ['index_1f_cxdj', '畅享低价', 'Good value'],
  ['index_1f_sjpj', '手机配件', 'Accessories'],
  ['index_2f_logo', '电脑数码', 'Computers & Office'],
  ['index_2f_pd', '2楼频道', '2F channels'],
  ['index_2f_bq', '2楼标签', '2F tags'],
  ['index_2f_jjhg', '加价换购', 'Step up'],
  ['index_2f_cxdj', '畅享低价', 'Good value'],
  ['index_3f_logo', '家居家装', 'Home & Living'],
  ['index_3f_pd', '3楼频道', '3F channels'],
  ['index_3f_bq', '3楼标签', '3F tags'],
  ['index_3f_shyp', '生活用品', 'Living'],
  ['index_3f_cfyp', '厨房用品', 'Kitchen'],
  ['search_hot', '热门搜索', 'Popular searches'],
];

export const slotList: (typeof contentSlots.$inferInsert)[] = names.map(([key, name, nameEn], sequence) => ({
  key,
  name,
  nameEn,
  sequence,
}));

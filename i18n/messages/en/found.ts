import type { Same } from '../same.ts';
import type { found as words } from '../zh-CN/found.ts';

export const found: Same<typeof words> = {
  homeTitle: 'Meiduo Mall · Phones, computers, home, fashion, food and books',
  sharePicture: 'Meiduo Mall: the red sign and some goods',
  goodsAbout:
    '{name}: {caption} Genuine goods, one flat delivery fee of ¥10, 7-day returns, no reason needed.',
  goodsAboutShort:
    '{name}, sold by Meiduo Mall. Genuine goods, one flat delivery fee of ¥10, 7-day returns, no reason needed.',
  listAbout:
    'Shop for {name} at Meiduo Mall: by price, by sales or the newest first. Genuine goods, one flat delivery fee of ¥10, 7-day returns, no reason needed.',
  listPage: '{name} · Page {page}',
  categoriesAbout:
    'All categories of Meiduo Mall: phones, computers, furniture and kitchen, fashion and bags, food and books.',
  offlineTitle: 'Meiduo Mall could not be reached',
  offlineWhy: 'Either your network is down, or the shop does not answer right now.',
  offlineKept: 'Your cart and your orders are kept by the shop and will be there again.',
};

import { expect, test } from 'vitest';
import { describeGoods, describeTrail } from './linked-data.ts';

const shop = { origin: 'https://shop.example', name: '美多商城' };
const goods = {
  id: 7,
  name: '台灯',
  caption: '暖光',
  brand: '灯下',
  images: ['/goods/lamp-1.webp', '/goods/lamp-close.webp'],
  priceFen: 123_405,
  stock: 3,
  reviewCount: 0,
  scoreSum: 0,
};

test('goods are told with their price in yuan and with whole addresses', () => {
  expect(describeGoods(goods, shop)).toMatchObject({
    '@type': 'Product',
    name: '台灯',
    description: '暖光',
    image: ['https://shop.example/goods/lamp-1.webp', 'https://shop.example/goods/lamp-close.webp'],
    sku: '7',
    brand: { name: '灯下' },
    offers: {
      url: 'https://shop.example/goods/7',
      price: '1234.05',
      priceCurrency: 'CNY',
      availability: 'https://schema.org/InStock',
      seller: { name: '美多商城' },
    },
  });
});

test('what is sold out says so, and goods without a caption have their name', () => {
  const described = describeGoods({ ...goods, stock: 0, caption: '' }, shop);
  const offers = { availability: 'https://schema.org/OutOfStock' };
  expect(described).toMatchObject({ description: '台灯', offers });
});

test('a rating is told only when somebody has given one', () => {
  expect(describeGoods(goods, shop)).not.toHaveProperty('aggregateRating');
  const aggregateRating = { ratingValue: '4.3', reviewCount: 3 };
  expect(describeGoods({ ...goods, reviewCount: 3, scoreSum: 13 }, shop)).toMatchObject({ aggregateRating });
});

test('the way to a page leads through addresses, the page itself may have none', () => {
  const crumbs = [{ label: '首页', href: '/' }, { label: '灯具', href: '/list/9' }, { label: '台灯' }];
  expect(describeTrail(crumbs, shop.origin)).toMatchObject({
    itemListElement: [
      { position: 1, name: '首页', item: 'https://shop.example/' },
      { position: 2, name: '灯具', item: 'https://shop.example/list/9' },
      { position: 3, name: '台灯' },
    ],
  });
});

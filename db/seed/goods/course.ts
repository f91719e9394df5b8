import type { Product, Variant } from './goods.ts';

/** The goods of the course: its names, prices and stock; the words about them are ours. */
export const course: readonly Product[] = [
  {
    key: 'macbook-pro',
    name: 'Apple MacBook Pro 笔记本',
    brand: 'Apple',
    leaf: 157,
    caption: '金属机身，视网膜屏，写作和剪辑都从容。',
    choices: [
      { name: '屏幕尺寸', values: ['13.3英寸', '15.4英寸'] },
      { name: '颜色', values: ['深灰色', '银色'] },
      {
        name: '版本',
        values: ['core i5/8G内存/256G存储', 'core i5/8G内存/128G存储', 'core i5/8G内存/512G存储'],
      },
    ],
    variants: [macbook('银色', 11388, 10350, 13388, 5), macbook('深灰色', 11398, 10388, 13398, 0)],
    art: { cutout: '1f4bb', hue: 218, beside: '1f3a7', looks: { 深灰色: '深灰', 银色: '银色' } },
    story: ['合上就走', '一整块铝做的机身，开盖只用一根手指。触控板大，手势顺。'],
    facts: { 屏幕: '13.3 英寸', 处理器: 'core i5', 内存: '8G', 存储: '512G' },
    packing: '笔记本 ×1、电源适配器 ×1、充电线 ×1',
    service: 'device',
  },
  {
    key: 'iphone-8-plus',
    name: 'Apple iPhone 8 Plus',
    brand: 'Apple',
    leaf: 115,
    caption: '双摄，玻璃背板，可以无线充电。',
    choices: [
      { name: '颜色', values: ['金色', '深空灰', '银色'] },
      { name: '内存', values: ['64GB', '256GB'] },
    ],
    variants: [
      iphone('金色', '64GB', 6499, 6300, 6598, 10),
      iphone('金色', '256GB', 7988, 7888, 8088, 8),
      iphone('深空灰', '64GB', 6688, 6588, 6788, 10),
      iphone('深空灰', '256GB', 7988, 7888, 7988, 0),
      iphone('银色', '64GB', 6688, 6588, 6788, 3),
      iphone('银色', '256GB', 7988, 7888, 7988, 9),
    ],
    art: { cutout: '1f4f1', hue: 225, beside: '1f50c' },
    story: ['大屏，双摄', '人像背景会虚下去。放在充电板上就开始充，少一根线。'],
    facts: { 屏幕: '5.5 英寸', 型号: 'A1864', 网络: '移动联通电信 4G', 充电: '支持无线充电' },
    packing: '手机 ×1、耳机 ×1、充电器 ×1、充电线 ×1',
    service: 'device',
  },
  {
    key: 'huawei-p10-plus',
    name: '华为 HUAWEI P10 Plus',
    brand: '华为（HUAWEI）',
    leaf: 115,
    caption: '双镜头人像，双卡双待，颜色选得出性格。',
    choices: [
      { name: '颜色', values: ['钻雕金', '钻雕蓝', '玫瑰金', '曜石黑'] },
      { name: '版本', values: ['64GB', '128GB'] },
    ],
    variants: [
      huawei('钻雕金', '64GB', 3388, 3288, 3388, 4),
      huawei('钻雕金', '128GB', 3788, 3588, 3888, 3),
      huawei('钻雕蓝', '128GB', 3788, 3588, 3888, 5),
      huawei('钻雕蓝', '64GB', 3388, 3288, 3488, 5),
      huawei('玫瑰金', '64GB', 3388, 3288, 3488, 5),
      huawei('玫瑰金', '128GB', 3788, 3588, 3888, 0),
      huawei('曜石黑', '64GB', 3388, 3288, 3488, 3),
      huawei('曜石黑', '128GB', 3788, 3588, 3888, 5),
    ],
    art: { cutout: '1f4f1', hue: 255 },
    story: ['四种颜色，两种质感', '背面的纹理是一道一道刻出来的，拿在手里不滑。'],
    facts: { 屏幕: '5.5 英寸', 运行内存: '6GB', 网络: '移动联通电信 4G，双卡双待', 摄像头: '双镜头' },
    packing: '手机 ×1、充电器 ×1、充电线 ×1、耳机 ×1',
    service: 'device',
  },
];

function macbook(colour: string, price: number, cost: number, market: number, stock: number): Variant {
  const name = `Apple MacBook Pro 13.3英寸笔记本 ${colour}`;
  return variant(name, ['13.3英寸', colour, 'core i5/8G内存/512G存储'], price, cost, market, stock);
}

function iphone(
  colour: string,
  memory: string,
  price: number,
  cost: number,
  market: number,
  stock: number,
): Variant {
  const shown = colour === '深空灰' ? '深空灰色' : colour;
  const name = `Apple iPhone 8 Plus (A1864) ${memory} ${shown} 移动联通电信4G手机`;
  return variant(name, [colour, memory], price, cost, market, stock);
}

function huawei(
  colour: string,
  memory: string,
  price: number,
  cost: number,
  market: number,
  stock: number,
): Variant {
  const name = `华为 HUAWEI P10 Plus 6GB+${memory} ${colour} 移动联通电信4G手机 双卡双待`;
  return variant(name, [colour, memory], price, cost, market, stock);
}

/** Amounts in yuan, as the course has them. */
function variant(
  name: string,
  options: string[],
  price: number,
  cost: number,
  market: number,
  stock: number,
): Variant {
  return {
    name,
    options,
    priceFen: price * 100,
    costFen: cost * 100,
    marketPriceFen: market * 100,
    stock,
    isLaunched: true,
  };
}

import type { Ending } from './journey.ts';
import type { PastOrder } from './past-order.ts';
import type { Chance } from './random.ts';
import type { ShelfSku } from './shelf.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** The goods of the course have the first ids, and are sold as often as its own data says. */
export const courseSkus = 16;

/** Orders of each SKU in pieces; the last order of a reviewed one brought the review. */
const courseSales: readonly { id: number; quantities: readonly number[]; isReviewed: boolean }[] = [
  { id: 1, quantities: [2, 2, 1], isReviewed: true },
  { id: 2, quantities: [1], isReviewed: false },
  { id: 4, quantities: [1, 1], isReviewed: false },
  { id: 6, quantities: [2, 2, 1], isReviewed: true },
  { id: 8, quantities: [1], isReviewed: false },
  { id: 14, quantities: [2, 1, 1], isReviewed: true },
  { id: 15, quantities: [2], isReviewed: false },
];

export function courseOrders(
  skus: readonly ShelfSku[],
  shoppers: readonly string[],
  now: Date,
  chance: Chance,
): PastOrder[] {
  return courseSales.flatMap(({ id, quantities, isReviewed }) =>
    quantities.map((quantity, nth) => ({
      buyer: chance.one(shoppers),
      placedAt: new Date(now.getTime() - chance.between(24, 88) * day),
      payMethod: 'alipay',
      ending: isReviewed && nth === quantities.length - 1 ? 'finished' : 'lapsed',
      lines: [{ sku: found(skus, (sku) => sku.id === id), quantity }],
      remark: '',
    })),
  );
}

/** What the shopper of the demonstration finds in 我的订单: one of every kind. */
export function demoOrders(skus: readonly ShelfSku[], now: Date): PastOrder[] {
  return demoStory.map(([ago, payMethod, ending, goods, remark = '']) => ({
    buyer: 'demo',
    placedAt: new Date(now.getTime() - ago),
    payMethod,
    ending,
    lines: goods.map(([name, quantity = 1]) => ({ sku: found(skus, (sku) => sku.name === name), quantity })),
    remark,
  }));
}

type Told = [
  ago: number,
  payMethod: PastOrder['payMethod'],
  ending: Ending,
  goods: [name: string, quantity?: number][],
  remark?: string,
];

const demoStory: readonly Told[] = [
  [0, 'alipay', 'unpaid', [['觅光 Pop 拍立得 雾蓝 含 20 张相纸'], ['方寸 高速存储卡 128GB']]],
  [
    4 * hour,
    'cash',
    'unshipped',
    [['烟火 不粘煎锅 26 厘米 明火'], ['田间 谷物散养鸡蛋 30 枚', 2]],
    '鸡蛋请放上面',
  ],
  [19 * hour, 'alipay', 'unshipped', [['字间 75 键机械键盘 热插拔 茶轴 米白']]],
  [2.4 * day, 'alipay', 'unreceived', [['步履 S3 智能手表 46mm 深海蓝'], ['山居 手冲咖啡杯碟 栗棕 一套', 2]]],
  [
    6 * day,
    'alipay',
    'uncommented',
    [['拾音 Air 头戴降噪耳机 墨黑 标准'], ['一格 编织数据线 C 对 C 60W 1 米', 2]],
  ],
  [12 * day, 'alipay', 'expired', [['青岚 X20 影像手机 夜幕紫 12GB+256GB']]],
  [17 * day, 'alipay', 'refunded', [['行囊 静音拉杆箱 20 英寸 银色']]],
  [
    26 * day,
    'alipay',
    'finished',
    [['墨屿 Air 轻薄本 13.3 英寸 银色 16G+512G'], ['字间 静音无线鼠标 雾灰 2.4G']],
  ],
  [34 * day, 'cash', 'withdrawn', [['海潮 船冻大虾 20/30 只 1 千克']]],
  [51 * day, 'cash', 'finished', [['半亩 布艺沙发 配落地灯 三人位 雾蓝']], '请周末送'],
];

function found(skus: readonly ShelfSku[], is: (sku: ShelfSku) => boolean): ShelfSku {
  const sku = skus.find(is);
  if (!sku) throw new Error('an order of the past names goods that are not on the shelf');
  return sku;
}

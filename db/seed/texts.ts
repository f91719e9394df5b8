import type { Product, Service } from './goods/goods.ts';

/** The three texts of a product, in the few elements that the sanitiser keeps. */
export function textsOf({ story: [title, text], caption, facts, packing, service }: Product) {
  const rows = Object.entries(facts).map(
    ([name, value]) => `<tr><th>${inert(name)}</th><td>${inert(value)}</td></tr>`,
  );
  const promises = [...services[service], ...forAll].map((promise) => `<li>${inert(promise)}</li>`);
  return {
    descriptionHtml: `<h3>${inert(title)}</h3><p>${inert(text)}</p><p>${inert(caption)}</p>`,
    packingHtml: `<table><tbody>${rows.join('')}</tbody></table><h3>包装清单</h3><p>${inert(packing)}</p>`,
    serviceHtml: `<ul>${promises.join('')}</ul>`,
  };
}

const unwanted = '签收起 7 天内可以无理由退货，商品保持完好。';

const services: Readonly<Record<Service, readonly string[]>> = {
  device: [unwanted, '15 天内质量问题换新，整机保修一年。', '激活或拆封过的数码商品，退货时会扣除拆封折旧。'],
  appliance: [unwanted, '整机保修一年，主要部件三年，全国联保。', '大件送货上门，安装请提前一天预约。'],
  home: [unwanted, '运输中破损，签收 48 小时内拍照，我们补发。'],
  wear: [unwanted, '尺码不合适可以换一次，吊牌请先别剪。', '30 天内开线、掉扣，免费修补。'],
  shoes: [unwanted, '尺码不合适可以换一次，请在室内试穿。', '30 天内开胶、断底，免费修或换。'],
  bag: [unwanted, '拉链、轮子、五金一年内免费修。'],
  jewel: [unwanted, '一年内免费清洗一次。', '刻字和定制的商品不支持无理由退货。'],
  pantry: ['未开封的，签收起 7 天内可以退货。', '临近保质期一半的不发货。'],
  fresh: ['生鲜不支持无理由退货。', '收到有坏的，48 小时内拍照，坏几个赔几个。', '冷链商品请当面拆箱。'],
  baby: ['未拆封的，签收起 7 天内可以退货。', '每一批都有检测单，可以向客服要。'],
  toy: [unwanted, '缺件、断件，30 天内免费补寄。'],
  book: [unwanted, '缺页、错页、划伤，免费换一本。'],
  car: [unwanted, '买错型号，未安装可以换。', '附近合作门店可以安装，工时费另付。'],
};

const forAll = [
  '退货运费：质量问题由我们承担，其他原因由买家承担。',
  '可以货到付款，每单运费 10 元，与件数无关。',
];

const inert = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

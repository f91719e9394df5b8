import { type Ad, link, search } from './ad.ts';

const fresh = { text: '新品', textEn: 'New', tint: 'warm' } as const;
const note = { text: '公告', textEn: 'Note' } as const;
const hot = { text: '热卖', textEn: 'Hot', tint: 'sand' } as const;

/** What stands above the floors, and the words under the search. */
export const top: Readonly<Record<string, readonly Ad[]>> = {
  index_lbt: [
    {
      title: '轻装上阵\n轻薄本焕新季',
      titleEn: 'Travel light\nNew thin laptops',
      text: '1 千克出头，装得下一整天',
      textEn: 'One kilogram that lasts a whole day',
      link: '/search?q=轻薄本',
      image: '/art/laptop.webp',
      tint: 'warm',
    },
    {
      title: '抬手之间\n步履 S3 智能手表',
      titleEn: 'At a glance\nBuli S3 smartwatch',
      text: '一次充电，走上十四天',
      textEn: 'Fourteen days on one charge',
      image: '/art/watch.webp',
      tint: 'cool',
      goods: ['buli-s3', '42mm', '深海蓝'],
    },
    {
      title: '关掉世界\n只留下音乐',
      titleEn: 'Turn the world down\nLeave the music on',
      text: '头戴降噪耳机，轻到忘了它在',
      textEn: 'Noise-cancelling, light enough to forget',
      link: '/search?q=降噪耳机',
      image: '/art/headphones.webp',
      tint: 'leaf',
    },
    {
      title: '周末在家\n把客厅换个样子',
      titleEn: 'A weekend in\nGive the room a new look',
      text: '沙发、灯和绿植，一样一样来',
      textEn: 'Sofas, lamps and plants, one at a time',
      link: '/list/8',
      image: '/art/sofa.webp',
      tint: 'sand',
    },
    {
      title: '心意早到\n礼物季开场',
      titleEn: 'Ahead of time\nThe gift season opens',
      text: '给大人，也给孩子',
      textEn: 'For the grown and for the small',
      link: '/list/26',
      image: '/art/gift.webp',
      tint: 'warm',
      startsInDays: 3,
    },
  ],
  index_kx: [
    {
      ...link('青岚 X20，夜色拍清楚', 'Qinglan X20 sees at night', ''),
      ...fresh,
      goods: ['qinglan-x20', '夜幕紫', '12GB+256GB'],
    },
    { ...link('统一运费 10 元，不限件数', 'One ¥10 fee per order', '/cart'), ...note },
    { ...link('厨房好物，周末下厨', 'Cook well this weekend', '/list/10'), ...hot },
    { ...link('签收起 7 天无理由退货', 'Return within 7 days', '/account/orders'), ...note },
    {
      ...link('步履 S3，一充用 14 天', 'Buli S3: 14 days a charge', ''),
      ...fresh,
      goods: ['buli-s3', '42mm', '暮霞'],
    },
    { ...link('货到付款，看过再付钱', 'Look first, then pay', '/cart'), ...note },
    {
      ...link('一格快充，一只管全家', 'One charger for them all', ''),
      ...hot,
      goods: ['yige-charger', '月白', '单头'],
    },
  ],
  index_ytgg: [
    {
      title: '开学季\n书包里装点好的',
      titleEn: 'Back to school\nPack something good',
      text: '文具、台灯、学生平板',
      textEn: 'Pens, lamps and study pads',
      link: '/list/49',
      image: '/art/gift.webp',
      endsInDays: -1,
    },
    {
      title: '露营季\n周末去山里',
      titleEn: 'Camping season\nOff to the hills',
      text: '帐篷、手电、徒步鞋备齐了',
      textEn: 'Tents, torches, shoes',
      link: '/search?q=露营',
      image: '/art/tent.webp',
    },
  ],
  search_hot: [
    search('轻薄本', 'Laptops'),
    search('降噪耳机', 'Headphones'),
    search('影像手机', 'Camera phones'),
    search('机械键盘', 'Keyboards'),
    search('露营', 'Camping'),
    search('锅', 'Pans'),
  ],
};

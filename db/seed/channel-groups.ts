/** The rows of the category menu. Icons are lucide's; channels are categories of level 1, in their order. */
export const channelGroupList = [
  { name: '手机数码', nameEn: 'Phones & Electronics', icon: 'smartphone', channels: [1, 2, 3] },
  { name: '电脑办公家电', nameEn: 'Computers, Office & Appliances', icon: 'laptop', channels: [4, 5, 6] },
  { name: '家居家装', nameEn: 'Home & Kitchen', icon: 'sofa', channels: [7, 8, 9, 10] },
  { name: '服装内衣', nameEn: 'Clothing', icon: 'shirt', channels: [11, 12, 13, 14] },
  {
    name: '女鞋箱包珠宝',
    nameEn: 'Shoes, Bags & Jewellery',
    icon: 'shopping-bag',
    channels: [15, 16, 17, 18],
  },
  { name: '男鞋运动户外', nameEn: 'Sports & Outdoors', icon: 'dumbbell', channels: [19, 20, 21] },
  { name: '汽车房产', nameEn: 'Cars & Property', icon: 'car', channels: [22, 23, 24] },
  { name: '母婴玩具乐器', nameEn: 'Baby, Toys & Music', icon: 'baby', channels: [25, 26] },
  { name: '食品酒类生鲜', nameEn: 'Food & Drink', icon: 'apple', channels: [27, 28, 29, 30] },
  { name: '图书音像', nameEn: 'Books & Media', icon: 'book-open', channels: [31, 32, 33] },
  { name: '旅行生活服务', nameEn: 'Travel & Services', icon: 'plane', channels: [34, 35, 36, 37] },
] as const;

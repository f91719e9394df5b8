import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regionList } from '../../db/seed/regions.ts';
import { addressChecks } from './field-checks.ts';
import { recogniseAddress } from './recognise-address.ts';

const regions = regionList();
const nameOf = (code: number | undefined) => regions.find((region) => region.code === code)?.name;

/** As one line: receiver, mobile, region, place; what is missing is a dash. */
function read(text: string): string {
  const { receiver, mobile, provinceCode, cityCode, districtCode, place } = recogniseAddress(text, regions);
  const names = [provinceCode, cityCode, districtCode].map(nameOf).filter(Boolean);
  return [receiver, mobile, names.join('/') || undefined, place].map((part) => part ?? '-').join(' | ');
}

const chaoyang = '北京市/北京市/朝阳区';

describe('a pasted address', () => {
  test.each([
    ['张三 13800138000 北京市朝阳区建国路88号', `张三 | 13800138000 | ${chaoyang} | 建国路88号`],
    ['张三13800138000北京市朝阳区建国路88号', `张三 | 13800138000 | ${chaoyang} | 建国路88号`],
    ['张三，138 0013 8000，北京朝阳区建国路88号', `张三 | 13800138000 | ${chaoyang} | 建国路88号`],
    ['北京市朝阳区建国路88号 张三 13800138000', `张三 | 13800138000 | ${chaoyang} | 建国路88号`],
    ['北京市北京市朝阳区建国路88号；13800138000；张三', `张三 | 13800138000 | ${chaoyang} | 建国路88号`],
    ['张三北京市朝阳区建国路88号 +86 138-0013-8000', `张三 | 13800138000 | ${chaoyang} | 建国路88号`],
    ['北京 市辖区 朝阳区 建国路 88 号 李想', `李想 | - | ${chaoyang} | 建国路 88 号`],
    [
      '收货人：王小明\n手机号码：１３９００１３９０００\n所在地区：上海市 浦东新区\n详细地址：张江路 100 号',
      '王小明 | 13900139000 | 上海市/上海市/浦东新区 | 张江路 100 号',
    ],
    [
      '收货人: 王小明 电话: 13900139000 地址: 上海 浦东新区 张江路100弄2号',
      '王小明 | 13900139000 | 上海市/上海市/浦东新区 | 张江路100弄2号',
    ],
    [
      '姓名:欧阳娜娜\r\n手机:0086-13900139000\r\n地址:浙江省杭州市西湖区浙江省杭州市西湖区文三路 90 号',
      '欧阳娜娜 | 13900139000 | 浙江省/杭州市/西湖区 | 文三路 90 号',
    ],
    ['地址北京市朝阳区建国路88号 电话13800138000', `- | 13800138000 | ${chaoyang} | 建国路88号`],
    [
      '李雷，广东省广州市天河区华景路 1 号，13800138000',
      '李雷 | 13800138000 | 广东省/广州市/天河区 | 华景路 1 号',
    ],
    [
      '陈晨 13800138000 广州天河区华景路1号广州大厦',
      '陈晨 | 13800138000 | 广东省/广州市/天河区 | 华景路1号广州大厦',
    ],
    [
      '黄伟 13700137000 广东省东莞市长安镇德政路 9 号',
      '黄伟 | 13700137000 | 广东省/东莞市/长安镇 | 德政路 9 号',
    ],
    ['黄伟 13700137000 广东东莞德政路 9 号', '黄伟 | 13700137000 | 广东省/东莞市 | 德政路 9 号'],
    ['何小姐 中山市小榄镇升平路3号 13600136000', '何小姐 | 13600136000 | 广东省/中山市/小榄镇 | 升平路3号'],
    [
      '陈大文 13800138000 香港九龙油尖旺区弥敦道 1 号',
      '陈大文 | 13800138000 | 香港特别行政区/九龙/油尖旺区 | 弥敦道 1 号',
    ],
    [
      '何生 13800138000 澳门特别行政区 大堂区 新马路 2 号',
      '何生 | 13800138000 | 澳门特别行政区/澳门半岛/大堂区 | 新马路 2 号',
    ],
    [
      '林志 13800138000 台湾省台北市大安区忠孝路 3 号',
      '林志 | 13800138000 | 台湾省/台北市/大安区 | 忠孝路 3 号',
    ],
    [
      '阿依古丽·买买提 13999139990 新疆乌鲁木齐市天山区解放路 5 号',
      '阿依古丽·买买提 | 13999139990 | 新疆维吾尔自治区/乌鲁木齐市/天山区 | 解放路 5 号',
    ],
    [
      '赵六 13800138000 内蒙古呼和浩特市赛罕区大学路 6 号',
      '赵六 | 13800138000 | 内蒙古自治区/呼和浩特市/赛罕区 | 大学路 6 号',
    ],
    [
      '韦明 13800138000 广西省南宁市青秀区民族大道 7 号',
      '韦明 | 13800138000 | 广西壮族自治区/南宁市/青秀区 | 民族大道 7 号',
    ],
    [
      '沙马 13800138000 四川凉山州西昌市航天大道 8 号',
      '沙马 | 13800138000 | 四川省/凉山彝族自治州/西昌市 | 航天大道 8 号',
    ],
    [
      '钱多多 13800138000 江苏省昆山市玉山镇人民路 9 号',
      '钱多多 | 13800138000 | 江苏省/苏州市/昆山市 | 玉山镇人民路 9 号',
    ],
    ['周舟 13800138000 浙江义乌 稠州路 10 号', '周舟 | 13800138000 | 浙江省/金华市/义乌市 | 稠州路 10 号'],
    [
      '吴彤 13800138000 湖北省仙桃市沔阳大道 11 号',
      '吴彤 | 13800138000 | 湖北省/省直辖县/仙桃市 | 沔阳大道 11 号',
    ],
    ['谭健 13800138000 重庆市忠县白公路 12 号', '谭健 | 13800138000 | 重庆市/县/忠县 | 白公路 12 号'],
    ['金铃 13800138000 吉林市船营区解放路 13 号', '金铃 | 13800138000 | 吉林省/吉林市/船营区 | 解放路 13 号'],
    [
      'Zhang San, 13800138000, 深圳市南山区科技园 A 座',
      'Zhang San | 13800138000 | 广东省/深圳市/南山区 | 科技园 A 座',
    ],
    [
      'Name: Li Lei\nTel: 13800138000\nAddress: 深圳南山区科技园',
      'Li Lei | 13800138000 | 广东省/深圳市/南山区 | 科技园',
    ],
    [
      '李明轩 13800138000-1234 邮编：100020 北京市朝阳区 100020 建国路88号',
      `李明轩 | 13800138000 | ${chaoyang} | 建国路88号`,
    ],
    ['麻烦寄到 北京市朝阳区建国路88号 谢谢', `- | - | ${chaoyang} | 建国路88号 谢谢`],
  ])('is read: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('of a region that could be several', () => {
  test.each([
    ['朝阳区建国路88号', '- | - | - | 朝阳区建国路88号'],
    ['河北省桥西区中山路 1 号', '- | - | 河北省 | 桥西区中山路 1 号'],
    ['南京东路 300 号', '- | - | - | 南京东路 300 号'],
    ['北京朝阳北路 5 号', '- | - | 北京市/北京市 | 朝阳北路 5 号'],
    ['建国路 88 号 张三 13800138000', '张三 | 13800138000 | - | 建国路 88 号'],
    ['13800138000', '- | 13800138000 | - | -'],
    ['张三 138001380001', '- | - | - | 张三 138001380001'],
    ['', '- | - | - | -'],
  ])('only what is certain is filled in: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test('whatever is pasted, what is read belongs together and can be saved', () => {
  const word = fc.oneof(
    fc.constantFrom(...regions.map(({ name }) => name)),
    fc.constantFrom(...regions.map(({ name }) => name.slice(0, 2))),
    fc.constantFrom(
      '张三',
      '13800138000',
      '收货人:',
      '地址',
      '建国路88号',
      '\n',
      ' ',
      '，',
      '\ue000',
      '\ue001',
      '\ud83d',
      '\u0000',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, (pasted) => {
      const { receiver, mobile, provinceCode, cityCode, districtCode, place } = recogniseAddress(
        pasted,
        regions,
      );
      const parentOf = (code: number | undefined) =>
        regions.find((region) => region.code === code)?.parentCode;
      if (provinceCode !== undefined) expect(parentOf(provinceCode)).toBeNull();
      if (cityCode !== undefined) expect(parentOf(cityCode)).toBe(provinceCode);
      if (districtCode !== undefined) expect(parentOf(districtCode)).toBe(cityCode);
      if (mobile !== undefined) expect(addressChecks.mobile(mobile, () => '')).toBeUndefined();
      if (receiver !== undefined) expect(addressChecks.receiver(receiver, () => '')).toBeUndefined();
      if (place !== undefined)
        expect([undefined, 'placeTooLong']).toContain(addressChecks.place(place, () => ''));
    }),
    { numRuns: 100 },
  );
});

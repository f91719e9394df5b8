/** Stands in the text where the mobile number was. */
export const mobileMark = '\ue000';

const han = /^\p{Script=Han}{2,4}(?:先生|女士|小姐|老师|同学)?$/u;
const withDot = /^\p{Script=Han}+·\p{Script=Han}+$/u;
const latin = /^\p{Script=Latin}[\p{Script=Latin}.'-]*$/u;
const noName =
  /^(?:寄[到给至]|发[到给]|送[到给]|你好|您好|麻烦|谢谢|中国|中华人民共和国|快递|收货|收件|包邮|请发)+$/u;
const longest = 20;

const isName = (word: string) => (han.test(word) || withDot.test(word)) && !noName.test(word);

/** Before the region hardly anything else stands. */
export function nameBefore(text: string): string | undefined {
  const words = wordsOf(text);
  return words.find((word) => isName(word) && word.length <= longest) ?? latinName(words);
}

function latinName(words: string[]): string | undefined {
  const name = words.filter((word) => latin.test(word)).join(' ');
  return name && name.length <= longest ? name : undefined;
}

const ofPlaces = /[路街道巷弄里村区镇乡县市省号楼室栋幢座层元苑园城府庭湾厦店场院校学门口旁边处站部司厂]$/u;

/** Behind the region, next to the mobile number; but something must remain for the place. */
export function nameBeside(text: string): string | undefined {
  const words = text.split(/\s+/u).filter(Boolean);
  const at = words.indexOf(mobileMark);
  if (at < 0 || words.length < 3) return undefined;
  return [words[at - 1], words[at + 1]].find((word) => word && isName(word) && !ofPlaces.test(word));
}

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';

/** Last of all, where no number helps: only what begins as a name does. */
export function nameAtEnd(text: string): string | undefined {
  const words = wordsOf(text);
  const last = words.at(-1);
  if (!last || words.length < 2 || last.length > 3) return undefined;
  return isName(last) && surnames.includes(last.charAt(0)) && !ofPlaces.test(last) ? last : undefined;
}

const wordsOf = (text: string) => text.split(/\s+/u).filter((word) => word && word !== mobileMark);

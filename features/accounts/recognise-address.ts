import { matchRegion, type Region, type RegionMatch } from './match-region.ts';
import { mobileMark, nameAtEnd, nameBefore, nameBeside } from './recognise-name.ts';

/** What could be read; a code is there only together with the ones above it. */
export type Recognised = {
  receiver?: string;
  mobile?: string;
  provinceCode?: number;
  cityCode?: number;
  districtCode?: number;
  place?: string;
};

const longestRead = 500;

/** Reads a pasted address: who, which number, which region, where exactly. What it is not sure of it leaves out. */
export function recogniseAddress(pasted: string, regions: readonly Region[]): Recognised {
  const { mobile, others } = takeMobile(tidy(pasted));
  const { labelled, unlabelled } = takeLabels(others);
  const found = takeRegion(unlabelled, matchRegion(regions));
  const { before, chain, after } = found ?? { before: '', chain: [], after: unlabelled };
  const receiver = labelled ?? nameBefore(before) ?? nameBeside(after) ?? nameAtEnd(after);
  const [province, city, district] = chain;
  const read = {
    receiver,
    mobile,
    provinceCode: province?.code,
    cityCode: city?.code,
    districtCode: district?.code,
    place: placeIn(after, receiver),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value));
}

/** One kind of digits and signs; whatever separates is the end of a line. */
const tidy = (pasted: string) =>
  pasted
    .slice(0, longestRead)
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\p{Co}\p{Cf}\ufffd]/gu, '')
    .replace(/[\p{Cc},;|、。【】[\]]/gu, '\n');

const mobileNumber = /(?<!\d)(?:(?:\+|00)?86[ -]?)?(1[3-9]\d(?:[ -]?\d){8})(?!\d)(?:[-转]\d{1,4}(?!\d))?/u;

function takeMobile(text: string) {
  const mobile = mobileNumber.exec(text)?.[1]?.replace(/[ -]/g, '');
  return { mobile, others: text.replace(mobileNumber, `\n${mobileMark}\n`) };
}

const receiverMark = '\ue001';
const receiverLabel =
  /(?:收[货件]人(?:姓名)?|联系人|姓名|名字|\b(?:receiver|recipient|name))\s*:|(?<![^\s])收[货件]人(?=\s)/giu;
const otherLabel =
  /(?:手机号码?|手机|联系电话|联系方式|电话号码|电话|所在地区|省市区|地区|(?:详细|收货|收件|送货)?地址|邮编|邮政编码|\b(?:phone|mobile|tel|address|region))\s*:|(?<![^\s])(?:电话|手机号?|所在地区|(?:详细|收货|收件)?地址)(?=\s|\p{Script=Han})/giu;

function takeLabels(text: string) {
  const marked = text.replace(receiverLabel, `\n${receiverMark}`).replace(otherLabel, '\n');
  const labelled = new RegExp(`${receiverMark}\\s*([^\\n]{0,20})(?=\\n|$)`, 'u').exec(marked);
  const name = labelled?.[1]?.trim();
  const unlabelled = name && labelled ? marked.replace(labelled[0], '\n') : marked;
  return { labelled: name || undefined, unlabelled: unlabelled.replaceAll(receiverMark, '\n') };
}

type Found = RegionMatch & { before: string; after: string };

/** Where the longest region stands: at the beginning of a word, or right behind a name. */
function takeRegion(text: string, match: (text: string) => RegionMatch | undefined): Found | undefined {
  let best: (Found & { length: number }) | undefined;
  for (const start of startsIn(text)) {
    const here = text.slice(start.at);
    const found = match(here);
    const length = found ? here.length - found.rest.length : 0;
    if (found && length >= start.least && length > (best?.length ?? 0)) {
      best = { ...found, length, before: text.slice(0, start.at), after: found.rest };
    }
  }
  return best && withoutRepeats(best, match);
}

const longestGlued = 8;
const leastBehindName = 4;

const startsIn = (text: string) =>
  [...text.matchAll(/\S+/gu)].flatMap(({ index, 0: { length } }) => [
    { at: index, least: 2 },
    ...Array.from({ length: Math.min(length, longestGlued) - 1 }, (_, i) => ({
      at: index + i + 1,
      least: leastBehindName,
    })),
  ]);

/** 所在地区 and 详细地址 often say the same twice; the second time may say more. */
function withoutRepeats(found: Found, match: (text: string) => RegionMatch | undefined): Found {
  const here = found.after.trimStart();
  const again = match(here);
  const isSame = again && found.chain.every(({ code }, i) => again.chain[i]?.code === code);
  if (!isSame || here.length - again.rest.length < leastBehindName) return found;
  return { ...found, chain: again.chain, after: again.rest };
}

const edges = /^[\s.:·>/-]+|[\s.:·>/-]+$/gu;
const isPostcode = (word: string) => /^\d{6}$/.test(word);

function placeIn(text: string, receiver: string | undefined): string {
  const names = receiver?.split(' ') ?? [];
  const words = text.split(/\s+/u).map((word) => word.replace(edges, ''));
  const ofPlace = words.filter(
    (word) => word && word !== mobileMark && !isPostcode(word) && !names.includes(word),
  );
  return ofPlace.join(' ');
}

import { and, asc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../../db/index.ts';
import { auditLog, contents } from '../../../db/schema/index.ts';
import { next } from '../../../db/testing/builders.ts';
import { aSlot } from '../../../db/testing/content-builders.ts';
import { noDemo } from '../../../db/testing/no-demo.ts';
import { inAnOwnShop } from '../../../db/testing/own-shop.ts';
import { aStaff } from '../../../db/testing/staff-builders.ts';
import { isContentLink } from '../../catalog/content-link.ts';
import { readSlots } from '../../catalog/content-queries.ts';
import { showSlots } from '../../catalog/show-slots.ts';
import { outcome, refusal, sessionOf } from '../../orders/testing/buying.ts';
import { markOf } from '../mark.ts';
import { newContentForm } from './content-schema.ts';
import { stateAt } from './content-state.ts';
import { addContent, type Content, changeContent, deleteContent, shownOf } from './save-content.ts';
import { localOf, momentOf } from './shop-moment.ts';
import { sortContents } from './sort-contents.ts';

Object.assign(process.env, noDemo); // whose staff need no second step
inAnOwnShop('content');

const anEditor = async () => sessionOf(await aStaff({ personal: ['content.edit'] }));
const newSlot = () => aSlot(`index_${next()}`);
const anAd = (given: Partial<Content> = {}): Content => ({
  title: `广告 ${next()}`,
  titleEn: '',
  text: '',
  textEn: '',
  link: '/list/1',
  skuId: null,
  image: '',
  tint: '',
  startsAt: null,
  endsAt: null,
  isActive: true,
  ...given,
});
const idsIn = async (slotKey: string) =>
  (
    await db
      .select({ id: contents.id })
      .from(contents)
      .where(eq(contents.slotKey, slotKey))
      .orderBy(asc(contents.sequence), asc(contents.id))
  ).map(({ id }) => id);

describe('what stands on the home page', () => {
  test('is added at the end of its slot, once, changed, put in order and taken away, each in the log', async () => {
    const by = await anEditor();
    const slot = await newSlot();
    const [first, second] = [anAd(), anAd()];
    const a = await addContent(by, slot, first);
    const b = await addContent(by, slot, second);
    expect(await addContent(by, slot, first)).toBe(a);
    expect(await idsIn(slot)).toEqual([a, b]);
    const changed = { ...first, title: '换了', mark: markOf(shownOf(first)) };
    expect(await changeContent(by, a, changed)).toBe(true);
    expect(await changeContent(by, a, changed)).toBe(false);
    expect(await sortContents(by, slot, { was: [a, b], order: [b, a] })).toBe(true);
    expect(await outcome(sortContents(by, slot, { was: [a, b], order: [a, b] }))).toBe('changed-meanwhile');
    expect(await deleteContent(by, b)).toEqual({ slotKey: slot });
    expect(await deleteContent(by, b)).toBeUndefined();
    expect(await idsIn(slot)).toEqual([a]);
    const log = await db
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(and(eq(auditLog.subject, `content:${a}`)));
    expect(log.map(({ action }) => action)).toEqual(['content.add', 'content.edit']);
  });

  test('is changed by one of two who are at it, and by nobody without the right', async () => {
    const first = await aStaff({ personal: ['content.edit'] });
    const [one, other] = [sessionOf(first), await anEditor()];
    const slot = await newSlot();
    const ad = anAd();
    const id = await addContent(one, slot, ad);
    const mark = markOf(shownOf(ad));
    await changeContent(one, id, { ...ad, text: '先', mark });
    const late = await refusal(changeContent(other, id, { ...ad, text: '后', mark }));
    expect(late).toMatchObject({ code: 'changed-meanwhile', details: { who: first.username } });
    const clerk = sessionOf(await aStaff({ personal: ['catalog.edit'] }));
    expect(await outcome(addContent(clerk, slot, anAd()))).toBe('not-allowed');
    expect(await outcome(deleteContent(clerk, id))).toBe('not-allowed');
    expect(await outcome(addContent(one, 'no_such_slot', anAd()))).toBe('is-gone');
    const nothing = anAd({ skuId: 999_999_999 });
    expect(await outcome(addContent(clerk, slot, nothing))).toBe('not-allowed');
    expect(await outcome(addContent(one, slot, nothing))).toBe('product-missing');
    expect(await outcome(changeContent(one, id, { ...nothing, mark }))).toBe('product-missing');
    expect(await outcome(addContent(one, slot, anAd({ image: `/pictures/${'0'.repeat(64)}.webp` })))).toBe(
      'picture-missing',
    );
  });

  test('is seen from its first moment to the last before its end', async () => {
    const by = await anEditor();
    const slot = await newSlot();
    const [startsAt, endsAt] = [momentOf('2099-01-01T09:00'), momentOf('2099-01-01T10:00')];
    if (!startsAt || !endsAt) throw new Error('these are moments');
    const ad = anAd({ startsAt, endsAt });
    await addContent(by, slot, ad);
    const titlesAt = async (ms: number) =>
      showSlots(await readSlots(slot), 'zh-CN', ms).flatMap(({ contents }) =>
        contents.map(({ title }) => title),
      );
    for (const [ms, state, titles] of [
      [startsAt.getTime() - 1, 'planned', []],
      [startsAt.getTime(), 'on', [ad.title]],
      [endsAt.getTime() - 1, 'on', [ad.title]],
      [endsAt.getTime(), 'over', []],
    ] as const) {
      expect(stateAt(ad, new Date(ms))).toBe(state);
      expect(await titlesAt(ms)).toEqual(titles);
    }
    expect(stateAt({ ...ad, isActive: false }, startsAt)).toBe('off');
  });
});

describe('the shop’s clock', () => {
  test.each([
    ['2026-12-01T09:30', '2026-12-01T01:30:00.000Z'],
    ['2026-01-01T00:00', '2025-12-31T16:00:00.000Z'],
    ['2028-02-29T23:59', '2028-02-29T15:59:00.000Z'],
  ])('%s is %s', (local, utc) => {
    const at = momentOf(local);
    expect(at?.toISOString()).toBe(utc);
    expect(at && localOf(at)).toBe(local);
  });
  test.each([
    '',
    'tomorrow',
    '2026-02-30T10:00',
    '2026-12-01',
    '2026-13-01T10:00',
    '0001-01-01T00:00',
    '2026-12-01T24:30',
  ])('“%s” is no moment', (local) => expect(momentOf(local)).toBeUndefined());
});

describe('a link', () => {
  test.each([
    '/',
    '/list/1',
    '/search?q=轻薄本',
    '/search?q=a b',
    '/goods/3#reviews',
    'https://example.com/a?b=c',
  ])('“%s” is one', (link) => expect(isContentLink(link)).toBe(true));
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'DATA:text/html;base64,AAAA',
    'vbscript:msgbox(1)',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\\\\evil.example',
    '/\u00a0/evil',
    'http://example.com',
    'https:evil.example',
    'https:/evil.example',
    'https://',
    'https://user:secret@evil.example',
    'HTTPS://example.com',
    'list/1',
    '',
  ])('“%s” is none', (link) => expect(isContentLink(link)).toBe(false));
});

describe('the form', () => {
  const typed = {
    slotKey: 'index_lbt',
    title: '标题',
    titleEn: '',
    text: '',
    textEn: '',
    link: '',
    skuId: '',
  };
  const rest = { image: '', tint: '', startsAt: '', endsAt: '' };
  const complaints = (changed: Record<string, string>) =>
    newContentForm
      .safeParse({ ...typed, ...rest, ...changed })
      .error?.issues.map(({ path, message }) => [path[0], message]) ?? [];

  test('takes a title alone, with lines of their own', () => {
    expect(newContentForm.parse({ ...typed, ...rest, title: ' 一\r\n二 ' })).toMatchObject({
      title: '一\n二',
      skuId: null,
      startsAt: null,
      isActive: false,
    });
  });

  test.each([
    [{ title: '  ' }, ['title', 'titleRequired']],
    [{ title: '字'.repeat(101) }, ['title', 'textTooLong']],
    [{ link: 'javascript:alert(1)' }, ['link', 'linkShape']],
    [{ link: ' //evil.example' }, ['link', 'linkShape']],
    [{ image: 'javascript:alert(1)' }, ['image', 'pictureShape']],
    [{ image: 'https://evil.example/a.webp' }, ['image', 'pictureShape']],
    [{ image: '/art/../secret.webp' }, ['image', 'pictureShape']],
    [{ skuId: '-1' }, ['skuId', 'skuMissing']],
    [{ skuId: '1e3' }, ['skuId', 'skuMissing']],
    [{ tint: 'red;background:url(x)' }, ['tint', 'pageOutdated']],
    [{ startsAt: '2026-02-30T10:00' }, ['startsAt', 'momentShape']],
    [{ startsAt: '2026-12-01T10:00', endsAt: '2026-12-01T10:00' }, ['endsAt', 'endsBeforeStart']],
  ])('complains about %o at its field', (changed, complaint) => {
    expect(complaints(changed)).toEqual([complaint]);
  });

  test('takes pictures of the shop and uploaded ones', () => {
    for (const image of ['/art/gift.webp', '/goods/buli-s3-1.webp', `/pictures/${'a'.repeat(64)}.webp`])
      expect(complaints({ image })).toEqual([]);
  });
});

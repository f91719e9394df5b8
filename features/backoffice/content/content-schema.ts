import { z } from 'zod';
import { isPrintable } from '../../accounts/field-checks.ts';
import { isContentLink } from '../../catalog/content-link.ts';
import { rowId, tick } from '../backoffice-schema.ts';
import { inFull, orderFields } from '../order-form.ts';
import { hashOf } from '../pictures/picture-path.ts';
import { momentOf } from './shop-moment.ts';

// Messages are word keys of the namespace `forms`.

export const contentLimits = { title: 100, titleEn: 200, text: 100, textEn: 200, link: 300 };
export const tints = ['', 'warm', 'cool', 'leaf', 'sand'] as const;

/** Text that may break into lines, as a slide's title does. */
const lines = (longest: number) =>
  z
    .string('pageOutdated')
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .refine((text) => [...text].length <= longest, 'textTooLong')
    .refine((text) => isPrintable(text.replaceAll('\n', ' ')), 'characters');

const link = z
  .string('linkShape')
  .trim()
  .max(contentLimits.link, 'textTooLong')
  .refine((text) => text === '' || isContentLink(text), 'linkShape');

const ofTheShop = /^\/(art|goods)\/[a-z\d][a-z\d-]*\.webp$/;
const image = z
  .string('pictureShape')
  .max(200, 'pictureShape')
  .refine((path) => path === '' || ofTheShop.test(path) || hashOf(path) !== undefined, 'pictureShape');

const moment = z
  .string('momentShape')
  .transform((local) => (local === '' ? null : momentOf(local)))
  .pipe(z.date('momentShape').nullable());

const slotKey = z.string('pageOutdated').regex(/^[a-z0-9_]{1,40}$/, 'pageOutdated');
const mark = z.string('pageOutdated').max(40, 'pageOutdated');

const skuId = z
  .string('skuMissing')
  .trim()
  .regex(/^$|^[1-9]\d{0,14}$/, 'skuMissing')
  .transform((text) => (text === '' ? null : Number(text)));

const fields = {
  title: lines(contentLimits.title).refine((text) => text !== '', 'titleRequired'),
  titleEn: lines(contentLimits.titleEn),
  text: lines(contentLimits.text),
  textEn: lines(contentLimits.textEn),
  link,
  skuId,
  image,
  tint: z.enum(tints, 'pageOutdated'),
  startsAt: moment,
  endsAt: moment,
  isActive: tick,
};

type Times = { startsAt: Date | null; endsAt: Date | null };
const isInOrder = ({ startsAt, endsAt }: Times) => !startsAt || !endsAt || startsAt < endsAt;
const order = { path: ['endsAt'], message: 'endsBeforeStart' };

export const newContentForm = z.object({ slotKey, ...fields }).refine(isInOrder, order);
export const contentForm = z.object({ contentId: rowId, mark, ...fields }).refine(isInOrder, order);
export const contentIdForm = z.object({ contentId: rowId });
export const sortContentsForm = z.object({ slotKey, ...orderFields }).transform(inFull);

export const previewAddress = z.object({
  at: z.string().max(30).transform(momentOf).optional().catch(undefined),
});

import { z } from 'zod';
import { listParts } from '../asked-list.ts';
import { mark, rowId, tick } from '../backoffice-schema.ts';
import { line } from '../name-line.ts';
import { inFull, orderFields } from '../order-form.ts';
import { firstLetterOf } from './first-letter.ts';
import { menuIcons } from './menu-icons.ts';

// Messages are word keys of the namespace `forms`.

const noneOr = z.union([z.literal('').transform(() => null), rowId], 'pageOutdated');

const names = { name: line(20, 'nameRequired'), nameEn: line(60, 'nameRequired') };

/** The category whose branch is unfolded in the list of all. */
const open = rowId.optional().catch(undefined);
export const categoriesAddress = z.object({ open });

export const newCategoryForm = z.object({ parentId: noneOr, open, ...names });
export const categoryForm = z.object({
  categoryId: rowId,
  mark,
  parentId: noneOr,
  ...names,
  isSoldHere: tick,
});
export const categoryIdForm = z.object({ categoryId: rowId });
export const sortCategoriesForm = z.object({ parentId: noneOr, open, ...orderFields }).transform(inFull);

const row = {
  name: line(40, 'nameRequired'),
  nameEn: line(80, 'nameRequired'),
  icon: z.enum(menuIcons, 'pageOutdated'),
};
export const newChannelGroupForm = z.object(row);
export const channelGroupForm = z.object({ groupId: rowId, mark, ...row });
export const channelGroupIdForm = z.object({ groupId: rowId });
export const sortForm = z.object(orderFields).transform(inFull);
export const placeChannelForm = z.object({ categoryId: rowId, groupId: noneOr, backTo: rowId });
export const sortChannelsForm = z.object({ groupId: rowId, ...orderFields }).transform(inFull);

/** A letter that is left out is taken from the name, where it has one. */
const brand = {
  name: line(40, 'nameRequired'),
  firstLetter: z
    .string('letter')
    .transform((text) => text.normalize('NFKC').trim().toUpperCase())
    .pipe(z.string().regex(/^[A-Z]?$/, 'letter')),
};

function withLetter<Typed extends { name: string; firstLetter: string }>(
  typed: Typed,
  context: z.RefinementCtx,
) {
  const firstLetter = typed.firstLetter || firstLetterOf(typed.name);
  if (firstLetter) return { ...typed, firstLetter };
  context.addIssue({ code: 'custom', path: ['firstLetter'], message: 'letter' });
  return z.NEVER;
}

export const newBrandForm = z.object(brand).transform(withLetter);
export const brandForm = z.object({ brandId: rowId, mark, ...brand }).transform(withLetter);
export const brandIdForm = z.object({ brandId: rowId });

export const brandsAddress = z.object({
  ...listParts,
  q: z.string().trim().max(40).catch(''),
  letter: z
    .string()
    .regex(/^[A-Z]$/)
    .optional()
    .catch(undefined),
  sort: z.enum(['letter', 'letter-down', 'name', 'name-down', 'newest', 'oldest']).catch('letter'),
});
export type BrandsAsked = z.output<typeof brandsAddress>;

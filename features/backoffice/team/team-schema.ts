import { z } from 'zod';
import { tidyMobile } from '../../accounts/field-checks.ts';
import { listParts } from '../asked-list.ts';
import { mark, rowId } from '../backoffice-schema.ts';
import { line } from '../name-line.ts';
import { isPermission, type Permission } from './permission-areas.ts';

// Messages are word keys of the namespace `forms`.

export const teamAddress = z.object({
  ...listParts,
  q: z.string().trim().max(40).catch(''),
  sort: z.enum(['name', 'name-down', 'newest', 'oldest']).catch('name'),
});
export type TeamAsked = z.output<typeof teamAddress>;

export const regionsAddress = z.object({
  parent: z.coerce.number().int().min(100_000).max(999_999).nullable().catch(null),
});

export const appointForm = z.object({
  account: z
    .string('accountRequired')
    .trim()
    .min(1, 'accountRequired')
    .max(40, 'accountTooLong')
    .transform((text) => (/^\+?[\d\s-]+$/.test(text) ? tidyMobile(text) : text)),
});

export const memberForm = z.object({ userId: rowId });

/** Boxes are fields of their own, `right:order.view`, sent only when they are ticked. */
const ticked = (fields: Record<string, string>, prefix: string): string[] =>
  Object.keys(fields).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));

const rightsIn = (fields: Record<string, string>): Permission[] =>
  ticked(fields, 'right:').filter(isPermission).sort();

const isBox = (name: string) => /^(right|group):|^isSuperuser$/.test(name);
const fields = z
  .record(z.string(), z.string())
  .refine((sent) => Object.entries(sent).every(([name, value]) => !isBox(name) || value === 'on'), {
    error: 'pageOutdated',
  });

export const rightsForm = fields
  .transform((sent) => ({
    userId: sent.userId,
    mark: sent.mark,
    isSuperuser: 'isSuperuser' in sent,
    groupIds: ticked(sent, 'group:'),
    permissions: rightsIn(sent),
  }))
  .pipe(
    z.object({
      userId: rowId,
      mark,
      isSuperuser: z.boolean(),
      groupIds: z.array(rowId).max(200),
      permissions: z.array(z.custom<Permission>()),
    }),
  );

const groupFields = { name: line(80, 'nameRequired'), permissions: z.array(z.custom<Permission>()) };
const withRights = fields.transform((sent) => ({ ...sent, permissions: rightsIn(sent) }));

export const newGroupForm = withRights.pipe(z.object(groupFields));
export const groupForm = withRights.pipe(z.object({ groupId: rowId, mark, ...groupFields }));
export const groupIdForm = z.object({ groupId: rowId });

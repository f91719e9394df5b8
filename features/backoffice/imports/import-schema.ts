import { z } from 'zod';
import { listParts } from '../asked-list.ts';
import { rowId } from '../backoffice-schema.ts';
import { importKinds } from './kinds.ts';

// Messages are word keys of the namespace `forms`.

export const importsAddress = z.object({
  ...listParts,
  kind: z.enum(importKinds).optional().catch(undefined),
  sort: z.enum(['newest', 'oldest']).catch('newest'),
});
export type ImportsAsked = z.output<typeof importsAddress>;

export const importAddress = z.object({
  ...listParts,
  show: z.enum(['all', 'problems']).catch('all'),
  sort: z.enum(['line']).catch('line'),
});
export type ImportAsked = z.output<typeof importAddress>;

export const uploadForm = z.object({ kind: z.enum(importKinds, 'pageOutdated') });
export const importForm = z.object({ importId: rowId });

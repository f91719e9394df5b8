import { z } from 'zod';
import { rowId } from '../backoffice-schema.ts';

// Messages are word keys of the namespace `forms`.

const anId = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);

export const shipAddress = z.object({ list: anId.optional().catch(undefined) });
export const pastedForm = z.object({ text: z.string().max(1_000_000).catch('') });
export const shipListForm = z.object({ listId: rowId });

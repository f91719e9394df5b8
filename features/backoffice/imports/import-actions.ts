'use server';
import { after } from 'next/server';
import {
  type FormState,
  fieldsOf,
  fileOf,
  finish,
  invalid,
  refused,
  typedIn,
} from '../../../lib/form-action.ts';
import { claimedSession } from '../../accounts/account-queries.ts';
import { runJobNow } from '../jobs/run-jobs.ts';
import { importForm, uploadForm } from './import-schema.ts';
import { startImport, undoImport } from './start-import.ts';
import { importRights, takeFile } from './take-file.ts';

// Who may do it is asked in the rule, in the transaction that does it.

/** Fields: kind, file. */
export async function uploadImportAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = uploadForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { kind } = asked.data;
  const file = fileOf(form, 'file');
  let importId: number;
  try {
    const session = await claimedSession();
    if (!file) {
      await importRights(session, kind);
      return { status: 'invalid', fields: { file: 'fileRequired' }, values: typedIn(form) };
    }
    const bytes = Buffer.from(await file.arrayBuffer());
    importId = await takeFile(session, kind, { name: file.name, bytes });
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/imports/${importId}`);
}

/** Fields: importId. */
export async function startImportAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = importForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  try {
    await startImport(await claimedSession(), asked.data.importId);
    after(() => runJobNow('work-imports'));
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/imports/${asked.data.importId}`);
}

/** Fields: importId. */
export async function undoImportAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = importForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  try {
    await undoImport(await claimedSession(), asked.data.importId);
    after(() => runJobNow('work-imports'));
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/imports/${asked.data.importId}`);
}

import { notFound } from 'next/navigation';
import { answerFile } from '@/features/backoffice/imports/answer-file';
import { allRows, columnsSeen, findImport, importerWho } from '@/features/backoffice/imports/import-queries';
import { importForm } from '@/features/backoffice/imports/import-schema';
import { recordOf } from '@/features/backoffice/imports/write-files';
import { getWords } from '@/i18n/words';
import { noFileNow } from '../../../no-file-now';

/** What an import did, row by row, as a file. */
export async function GET(_: Request, { params }: RouteContext<'/admin/imports/[importId]/record'>) {
  const named = importForm.safeParse(await params);
  try {
    const { staff, kinds } = await importerWho('/admin/imports');
    const view = named.success ? await findImport(named.data.importId, kinds) : undefined;
    if (!view) notFound();
    const t = await getWords('imports');
    const file = recordOf(t, view.kind, columnsSeen(view, staff), await allRows(view.id));
    return answerFile(file, `import-${view.id}.csv`);
  } catch (error) {
    return noFileNow(error);
  }
}

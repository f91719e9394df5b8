import { notFound } from 'next/navigation';
import { answerFile } from '@/features/backoffice/imports/answer-file';
import { importerWho } from '@/features/backoffice/imports/import-queries';
import { templateOf } from '@/features/backoffice/imports/write-files';
import { getWords } from '@/i18n/words';
import { noFileNow } from '../../../no-file-now';

/** An empty file of a kind, to be filled in. */
export async function GET(_: Request, { params }: RouteContext<'/admin/imports/templates/[kind]'>) {
  const { kind: named } = await params;
  try {
    const { staff, kinds } = await importerWho('/admin/imports');
    const kind = kinds.find((one) => one === named);
    if (!kind) notFound();
    return answerFile(templateOf(await getWords('imports'), kind, staff.rights), `${kind}.csv`);
  } catch (error) {
    return noFileNow(error);
  }
}

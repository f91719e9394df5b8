import { Tag } from '@/components/ui/tag';
import { getWords } from '@/i18n/words';
import type { ImportLine } from '../import-queries';
import type { ImportStatus } from '../import-status';

const tones: Record<ImportStatus, 'plain' | 'ok' | 'warn' | 'brand'> = {
  checked: 'plain',
  applying: 'warn',
  'taking-back': 'brand',
  failed: 'brand',
  done: 'ok',
  undoing: 'warn',
  redoing: 'brand',
  undone: 'plain',
};

/** How far an import is, in a word. */
export async function StatusTag({ line }: { line: Pick<ImportLine, 'status' | 'problemCount'> }) {
  const t = await getWords('imports');
  if (line.status === 'checked' && line.problemCount > 0) return <Tag tone="brand">{t('problemsFound')}</Tag>;
  return <Tag tone={tones[line.status]}>{t(`statuses.${line.status}`)}</Tag>;
}

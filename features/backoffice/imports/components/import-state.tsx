import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { ImportView } from '../import-queries';
import { isActive } from '../import-status';
import { RefreshWhile } from './refresh-while';

type Props = { view: ImportView };

/** What the dry run found, how far the job is, and how it ended. */
export async function ImportState({ view }: Props) {
  const t = await getWords('imports');
  return (
    <div className="grid gap-3">
      <p>
        <Summary view={view} />
      </p>
      {isActive(view.status) && <Progress view={view} />}
      <Ending view={view} />
      {view.stuck > 0 && <Notice kind="error">{t('stuckNote', { count: view.stuck })}</Notice>}
    </div>
  );
}

async function Summary({ view: { kind, summary } }: Props) {
  const [t, formats] = await Promise.all([getWords('imports'), getFormats()]);
  const number = (key: string) => summary[key] ?? 0;
  const said = (key: string) => formats.count(number(key));
  if (kind === 'stock')
    return t('wouldStock', { skus: number('skus'), added: said('added'), removed: said('removed') });
  if (kind === 'skus') return t('wouldSkus', { changed: number('changed'), same: said('same') });
  return t('wouldProducts', {
    products: number('products'),
    skus: number('skus'),
    pieces: said('pieces'),
  });
}

/** By itself where a script runs; with a link where none does. */
async function Progress({ view: { id, rowCount, appliedCount, status } }: Props) {
  const [t, formats] = await Promise.all([getWords('imports'), getFormats()]);
  const isBack = status === 'taking-back' || status === 'undoing';
  const done = isBack ? rowCount - appliedCount : appliedCount;
  return (
    <div className="grid gap-1.5">
      <progress
        aria-label={t('progressLabel')}
        max={rowCount}
        value={done}
        className="h-3 w-full accent-brand"
      />
      <p role="status" className="text-sm tabular-nums">
        {t(`statuses.${status}`)} ·{' '}
        {t('progress', { done: formats.count(done), total: formats.count(rowCount) })}
      </p>
      <RefreshWhile />
      <noscript>
        <Link href={`/admin/imports/${id}`} className="link inline-flex min-h-tap items-center">
          {t('refresh')}
        </Link>
      </noscript>
    </div>
  );
}

async function Ending({ view }: Props) {
  const t = await getWords('imports');
  const { status, problemCount, rowCount, reason, kept } = view;
  if (status === 'checked' && problemCount > 0)
    return <Notice kind="error">{t('problemRows', { count: problemCount })}</Notice>;
  if (status === 'checked') return <Notice kind="ok">{t('ready')}</Notice>;
  if (status === 'failed')
    return <Notice kind="error">{t(reason === 'unexpected' ? 'failedUnexpected' : 'failedNote')}</Notice>;
  if (status === 'undone')
    return (
      <Notice kind="ok">
        {t('undoneNote')} {kept > 0 && t('keptNote', { count: kept })}
      </Notice>
    );
  if (status !== 'done') return null;
  return (
    <>
      <Notice kind="ok">{t('doneNote', { count: rowCount })}</Notice>
      {reason && <Notice kind="error">{t('undoFailedNote')}</Notice>}
    </>
  );
}

import { Icon } from '@/components/ui/icon';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { StaffForm } from '../../components/staff-form';
import { startImportAction, undoImportAction } from '../import-actions';
import type { ImportView } from '../import-queries';

/** What can be done with an import as it stands. */
export async function ImportSteps({
  view: { id, status, rowCount, problemCount, fileName },
}: {
  view: ImportView;
}) {
  const [t, asks] = await Promise.all([getWords('imports'), getWords('asks')]);
  return (
    <ClientWords names={['forms', 'refusals']}>
      <div className="mt-4 grid gap-3">
        {status === 'checked' && problemCount === 0 && (
          <StaffForm
            action={startImportAction}
            submit={t('apply', { count: rowCount })}
            done={t('applyStarted')}
            look="primary"
            hidden={{ importId: id }}
          />
        )}
        {status === 'done' && (
          <>
            <p className="text-ink-2 text-sm">{t('undoHint')}</p>
            <StaffForm
              action={undoImportAction}
              ask={{
                title: asks('undoTitle', { name: fileName }),
                text: asks('undoLost'),
                yes: asks('undoYes'),
              }}
              submit={t('undo')}
              done={t('undoStarted')}
              look="line"
              hidden={{ importId: id }}
            />
          </>
        )}
        <a
          href={`/admin/imports/${id}/record`}
          className="link inline-flex min-h-tap items-center gap-1.5 justify-self-start"
        >
          <Icon name="download" size="sm" />
          {t('record')}
        </a>
      </div>
    </ClientWords>
  );
}

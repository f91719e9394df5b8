'use client';

import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { useWords } from '@/i18n/client-words';
import type { Upload } from './use-uploads';

type Props = { uploads: Upload[]; onAgain: (upload: Upload) => void; onDismiss: (id: number) => void };

/** What is on its way, and what did not arrive. */
export function UploadList({ uploads, onAgain, onDismiss }: Props) {
  const t = useWords('pictures');
  return (
    <ul className="grid gap-2 empty:hidden" aria-live="polite">
      {uploads.map((upload) => {
        const { id, file, share, error } = upload;
        if (!error)
          return (
            <li key={id} className="grid gap-1 text-sm">
              <label htmlFor={`upload-${id}`} className="break-all">
                {t('uploading', { name: file.name })}
              </label>
              <progress id={`upload-${id}`} value={share} max={1} className="h-2 w-full accent-brand" />
            </li>
          );
        return (
          <li key={id} className="flex flex-wrap items-center gap-2">
            <FieldError>
              <span className="min-w-0 break-all">{t('failed', { name: file.name, why: error })}</span>
            </FieldError>
            <Button size="sm" onClick={() => onAgain(upload)}>
              {t('again')}
            </Button>
            <Button size="sm" look="quiet" onClick={() => onDismiss(id)}>
              {t('dismiss')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

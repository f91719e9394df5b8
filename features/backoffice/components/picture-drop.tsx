'use client';

import { type DragEvent, type ReactNode, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { cx } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/i18n/client-words';
import { UploadList } from './upload-list';
import { useUploads } from './use-uploads';

type Props = {
  id: string;
  /** On the button that chooses files. */
  choose: string;
  isMany: boolean;
  describedBy: string | undefined;
  onAdded: (path: string, name: string) => void;
  children: ReactNode;
};

/** Takes pictures from a file dialog or dropped onto it, and uploads them at once. */
export function PictureDrop({ id, choose, isMany, describedBy, onAdded, children }: Props) {
  const t = useWords('pictures');
  const { uploads, send, again, drop } = useUploads(onAdded);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => send([...(files ?? [])].slice(0, isMany ? 20 : 1));
  const hold = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop') take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard
    <div
      onDragOver={hold}
      onDragLeave={hold}
      onDrop={hold}
      className={cx(
        'grid gap-3 rounded-card border border-dashed p-3',
        isOver ? 'border-brand bg-brand-soft' : 'border-control',
      )}
    >
      {children}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <label className={cx(buttonClass({}), 'relative cursor-pointer focus-within:outline-2')}>
          <Icon name="image-plus" size="sm" />
          {choose}
          <input
            id={id}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/gif"
            multiple={isMany}
            aria-describedby={cx(`${id}-limits`, describedBy)}
            onChange={({ target }) => {
              take(target.files);
              target.value = '';
            }}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
        </label>
        <span className="hidden text-ink-3 text-sm wide:inline">{t('drop')}</span>
      </div>
      <span id={`${id}-limits`} className="text-ink-3 text-xs">
        {t('limits')}
      </span>
      <UploadList uploads={uploads} onAgain={again} onDismiss={drop} />
    </div>
  );
}

'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { Image } from '@/components/ui/image';
import { SortableList } from '@/components/ui/sortable-list';
import { useWords } from '@/i18n/client-words';
import { PictureDrop } from './picture-drop';

type Props = {
  id: string;
  label: string;
  paths: readonly string[];
  most: number;
  /** Takes what becomes of the paths as they are by then: several files may arrive before anything is drawn. */
  onChange: (change: (before: readonly string[]) => string[]) => void;
  error?: string | undefined;
};

/** Several pictures in order, the first the main one. The caller keeps the paths. Needs the words of PictureField and `forms`. */
export function PictureList({ id, label, paths, most, onChange, error }: Props) {
  const t = useWords('pictures');
  const [told, tell] = useState('');

  function remove(path: string) {
    onChange((before) => before.filter((one) => one !== path));
    tell(t('removed', { count: paths.length - 1 }));
  }
  function add(path: string, name: string) {
    onChange((before) => [...before.filter((one) => one !== path), path].slice(0, most));
    tell(t('added', { name }));
  }
  const items = paths.map((path, i) => ({
    id: path,
    name: t('pictureAt', { place: i + 1 }),
    body: <Shown path={path} place={i + 1} onRemove={() => remove(path)} />,
  }));
  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <legend className="mb-1.5 font-semibold text-sm">{label}</legend>
      <PictureDrop id={id} choose={t('chooseMany')} isMany describedBy={error && `${id}-error`} onAdded={add}>
        {paths.length === 0 && <p className="text-ink-3 text-sm">{t('none')}</p>}
        <SortableList
          label={label}
          items={items}
          onSort={(order) => onChange(() => order)}
          className="grid gap-2 empty:hidden sm:grid-cols-2 wide:grid-cols-3"
          itemClass="rounded-card border border-line p-1"
        />
      </PictureDrop>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <span role="status" className="sr-only">
        {told}
      </span>
    </fieldset>
  );
}

type ShownProps = { path: string; place: number; onRemove: () => void };

function Shown({ path, place, onRemove }: ShownProps) {
  const t = useWords('pictures');
  return (
    <div className="flex items-center justify-between gap-1">
      <span className="relative block w-18 flex-none">
        <Image
          src={path}
          alt={t('pictureAt', { place })}
          width={192}
          height={192}
          sizes="72px"
          className="dimmed aspect-square w-full rounded-pic object-cover"
        />
        {place === 1 && (
          <span className="absolute bottom-0.5 left-0.5 rounded-[4px] bg-ink px-1 text-on-ink text-xs">
            {t('main')}
          </span>
        )}
      </span>
      <Button
        look="quiet"
        aria-label={t('removeThis', { place })}
        onClick={onRemove}
        className="min-w-tap bg-transparent px-0"
      >
        <Icon name="trash-2" size="sm" />
      </Button>
    </div>
  );
}

'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { Image } from '@/components/ui/image';
import { useWords } from '@/i18n/client-words';
import { PictureDrop } from './picture-drop';

type Props = {
  id: string;
  /** Of the hidden field that carries the path; '' without a picture. */
  name: string;
  label: string;
  value: string;
  hint?: string;
  error?: string | undefined;
};

/** One picture as a field of a form. Needs the words `pictures` and `refusals`; without script the picture stays as it is. */
export function PictureField({ id, name, label, value, hint, error }: Props) {
  const t = useWords('pictures');
  const [path, setPath] = useState(value);
  const [told, tell] = useState('');
  const described = error ? `${id}-error` : hint ? `${id}-hint` : undefined;
  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <legend className="mb-1.5 font-semibold text-sm">{label}</legend>
      <input type="hidden" name={name} value={path} />
      <PictureDrop
        id={id}
        choose={path ? t('change') : t('choose')}
        isMany={false}
        describedBy={described}
        onAdded={(added, file) => {
          setPath(added);
          tell(t('added', { name: file }));
        }}
      >
        {path ? (
          <div className="flex items-end gap-3">
            <Image
              src={path}
              alt={label}
              width={192}
              height={192}
              sizes="128px"
              className="dimmed max-h-32 w-32 rounded-pic object-contain"
            />
            <Button
              size="sm"
              look="quiet"
              onClick={() => {
                setPath('');
                tell(t('removed', { count: 0 }));
              }}
            >
              {t('remove')}
            </Button>
          </div>
        ) : (
          <p className="text-ink-3 text-sm">{t('none')}</p>
        )}
      </PictureDrop>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && (
        <span id={`${id}-hint`} className="text-ink-3 text-xs">
          {hint}
        </span>
      )}
      <span role="status" className="sr-only">
        {told}
      </span>
    </fieldset>
  );
}

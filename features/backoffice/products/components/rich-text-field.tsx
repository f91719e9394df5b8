'use client';

import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { FieldError } from '@/components/ui/field';
import { inputClass } from '@/components/ui/text-input';
import { TextareaField } from '@/components/ui/textarea';
import { useWords } from '@/i18n/client-words';

const RichTextEditor = lazy(() => import('./rich-text-editor').catch(() => ({ default: PlainEditor })));

type Props = {
  name: string;
  label: string;
  value: string;
  error: string | undefined;
  onChange: () => void;
};

type Editor = { id: string; label: string; html: string; onChange: (html: string) => void };

/** Where the script of the editor does not come. */
function PlainEditor({ id, label, html, onChange }: Editor) {
  return (
    <textarea
      id={id}
      aria-label={label}
      defaultValue={html}
      rows={6}
      onChange={(event) => onChange(event.target.value)}
      className={inputClass}
    />
  );
}

/**
 * A text with formats and pictures. A plain field with its code until the editor has come, where no script runs, and
 * for what the editor does not know and would lose.
 */
export function RichTextField({ name, label, value, error, onChange }: Props) {
  const t = useWords('products');
  const [html, setHtml] = useState(value);
  const isAwake = useSyncExternalStore(never, yes, no);
  const plain = (hint?: string) => (
    <TextareaField
      id={name}
      name={name}
      label={label}
      defaultValue={html}
      error={error}
      optional=""
      rows={6}
      {...(hint && { hint })}
    />
  );
  if (!isAwake) return plain();
  if (isUnknown(value)) return plain(t('plainHtml'));
  return (
    <Suspense fallback={plain()}>
      <div className="grid gap-1.5">
        <span className="font-semibold text-sm">{label}</span>
        <input type="hidden" name={name} value={html} />
        <RichTextEditor
          id={name}
          label={label}
          html={value}
          isWrong={error !== undefined}
          onChange={(now) => {
            setHtml(now);
            onChange();
          }}
        />
        {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
      </div>
    </Suspense>
  );
}

const isUnknown = (html: string) => /<(?:dl|figure|small|hr|thead)\b/i.test(html);

const never = () => () => {};
const yes = () => true;
const no = () => false;

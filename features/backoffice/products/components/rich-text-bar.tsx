'use client';

import type { Editor } from '@tiptap/react';
import { type ReactNode, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-names';
import { useWords } from '@/i18n/client-words';
import { UploadList } from '../../components/upload-list';
import { useUploads } from '../../components/use-uploads';

type Props = { editor: Editor; active: Record<string, boolean>; label: string; id: string };

/** The formats as buttons, each saying whether it is on. */
export function RichTextBar({ editor, active, label, id }: Props) {
  const t = useWords('products');
  const file = useRef<HTMLInputElement>(null);
  const [said, say] = useState('');
  const { uploads, send, again, drop } = useUploads((path, name) => {
    editor
      .chain()
      .focus()
      .setImage({ src: path, alt: altOf(name) })
      .run();
    say(t('insertImage'));
  });
  const steps = stepsOf(editor);
  return (
    <div className="border-line border-b">
      <div role="toolbar" aria-label={label} aria-controls={id} className="flex flex-wrap">
        {formats.map(([name, icon]) => (
          <Press key={name} icon={icon} label={t(name)} isOn={active[name] ?? false} onPress={steps[name]} />
        ))}
        <Press icon="image-plus" label={t('insertImage')} onPress={() => file.current?.click()} />
        <Press icon="undo-2" label={t('undo')} onPress={() => editor.chain().focus().undo().run()} />
        <Press icon="redo-2" label={t('redo')} onPress={() => editor.chain().focus().redo().run()} />
      </div>
      <input
        ref={file}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif"
        multiple
        hidden
        aria-label={t('insertImage')}
        onChange={({ target }) => {
          send([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <div className="px-3 pb-2 empty:hidden">
        {uploads.length > 0 && <UploadList uploads={uploads} onAgain={again} onDismiss={drop} />}
      </div>
      <span role="status" className="sr-only">
        {said}
      </span>
    </div>
  );
}

const formats = [
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['heading', 'heading-3'],
  ['smallHeading', 'heading-4'],
  ['bulletList', 'list'],
  ['numberedList', 'list-ordered'],
  ['quote', 'quote'],
] as const satisfies [string, IconName][];

const stepsOf = (editor: Editor): Record<(typeof formats)[number][0], () => void> => ({
  bold: () => editor.chain().focus().toggleBold().run(),
  italic: () => editor.chain().focus().toggleItalic().run(),
  heading: () => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  smallHeading: () => editor.chain().focus().toggleHeading({ level: 4 }).run(),
  bulletList: () => editor.chain().focus().toggleBulletList().run(),
  numberedList: () => editor.chain().focus().toggleOrderedList().run(),
  quote: () => editor.chain().focus().toggleBlockquote().run(),
});

/** What the file is called says something of what it shows, unless a camera named it. */
const altOf = (name: string) => {
  const words = name
    .replace(/\.\w+$/, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim();
  return /^(img|dsc|image|photo|screenshot|微信图片)?[\s\d]*$/i.test(words) ? '' : words.slice(0, 80);
};

type PressProps = {
  icon: IconName;
  label: string;
  isOn?: boolean;
  onPress: () => void;
  children?: ReactNode;
};

function Press({ icon, label, isOn, onPress }: PressProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      onClick={onPress}
      className="inline-flex size-tap items-center justify-center text-ink-2 hover:bg-fill hover:text-ink focus-visible:-outline-offset-4 aria-pressed:bg-brand-soft aria-pressed:text-brand-text"
    >
      <Icon name={icon} size="sm" />
    </button>
  );
}

'use client';

import { Image } from '@tiptap/extension-image';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import '@/features/catalog/components/rich-text.css';
import { useWords } from '@/i18n/client-words';
import { RichTextBar } from './rich-text-bar';
import { tableNodes } from './table-nodes';

type Props = {
  id: string;
  label: string;
  html: string;
  isWrong: boolean;
  onChange: (html: string) => void;
};

const extensions = [
  StarterKit.configure({
    heading: { levels: [3, 4] },
    code: false,
    codeBlock: false,
    link: false,
    strike: false,
    underline: false,
    horizontalRule: false,
  }),
  Image,
  ...tableNodes,
];

/** Writes what cleanHtml lets through, and nothing else. */
export default function RichTextEditor({ id, label, html, isWrong, onChange }: Props) {
  const t = useWords('products');
  const editor = useEditor({
    extensions,
    content: html,
    immediatelyRender: false,
    onUpdate: (now) => onChange(now.editor.isEmpty ? '' : now.editor.getHTML()),
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: 'zh-CN',
        class: 'rich-text min-h-40 p-3 focus-visible:outline-none',
        ...(isWrong && { 'aria-invalid': 'true', 'aria-describedby': `${id}-error` }),
      },
    },
  });
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now?.isActive('bold') ?? false,
      italic: now?.isActive('italic') ?? false,
      heading: now?.isActive('heading', { level: 3 }) ?? false,
      smallHeading: now?.isActive('heading', { level: 4 }) ?? false,
      bulletList: now?.isActive('bulletList') ?? false,
      numberedList: now?.isActive('orderedList') ?? false,
      quote: now?.isActive('blockquote') ?? false,
    }),
  });
  if (!editor) return null;
  return (
    <div className="rounded-control border border-control bg-surface focus-within:border-ink">
      <RichTextBar editor={editor} active={state ?? {}} label={t('toolbar', { field: label })} id={id} />
      <EditorContent editor={editor} />
    </div>
  );
}

'use client';

import { useState } from 'react';
import { useUnsaved } from '@/components/ui/use-unsaved';
import { type EditorProps, ProductEditor } from './product-editor';

/**
 * The editor, anew for each version; but what is typed and not saved stays, with the version that it was typed into, so
 * that its save is told what somebody else changed.
 */
export function HeldEditor({ draft, ...rest }: EditorProps) {
  const unsaved = useUnsaved();
  const [held, setHeld] = useState({ draft, serial: 0 });
  if (held.draft.version !== draft.version && !unsaved.is) setHeld({ draft, serial: held.serial + 1 });
  // not the version: React gives what a plain post was told back to a form of the same key only
  return <ProductEditor key={held.serial} {...rest} draft={held.draft} unsaved={unsaved} />;
}

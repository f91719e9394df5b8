'use client';

import { useRef, useState } from 'react';
import { useWords } from '@/i18n/client-words';
import { useRefusalWords } from '@/i18n/refusal-words';
import type { Refusal } from '@/lib/shop-error';
import { type Sent, sendPicture } from './send-picture';

export type Upload = { id: number; file: File; share: number; error?: string };

/** Files on their way, one after the other; each that arrives is told to `onAdded`, each that does not stays with its error. */
export function useUploads(onAdded: (path: string, name: string) => void) {
  const t = useWords('pictures');
  const say = useRefusalWords();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());
  const serial = useRef(0);

  const drop = (id: number) => setUploads((before) => before.filter((one) => one.id !== id));
  const change = (id: number, changed: Partial<Upload>) =>
    setUploads((before) => before.map((one) => (one.id === id ? { ...one, ...changed } : one)));

  function send(files: readonly File[]) {
    const added = files.map((file): Upload => ({ id: ++serial.current, file, share: 0 }));
    setUploads((before) => [...before, ...added]);
    for (const one of added) line.current = line.current.then(() => sendOne(one));
  }

  async function sendOne({ id, file }: Upload) {
    const sent = await sendPicture(file, (share) => change(id, { share }));
    if ('path' in sent) {
      drop(id);
      onAdded(sent.path, file.name);
    } else change(id, { error: reason(sent) });
  }

  const reason = (sent: Exclude<Sent, { path: string }>) =>
    'word' in sent ? t(sent.word) : say(sent.refusal as Refusal);

  function again({ id, file }: Upload) {
    drop(id);
    send([file]);
  }

  return { uploads, send, again, drop };
}

'use client';

import { useEffect, useState } from 'react';
import { Button } from './button';
import { Notice } from './notice';
import { outdatedEvent } from './tell-outdated';

type Props = { title: string; text: string; reload: string };

/** Asks to load the page anew, and waits: what was typed is the visitor's to copy. */
export function Outdated({ title, text, reload }: Props) {
  const [isOutdated, setOutdated] = useState(false);
  useEffect(() => {
    const show = () => setOutdated(true);
    window.addEventListener(outdatedEvent, show);
    return () => window.removeEventListener(outdatedEvent, show);
  }, []);
  const again = (
    <Button size="sm" look="ink" onClick={() => location.reload()}>
      {reload}
    </Button>
  );
  return (
    <div role="alert" className="fixed inset-x-3 top-3 z-99 mx-auto max-w-[36rem]">
      {isOutdated && (
        <Notice kind="warn" icon="clock" actions={again}>
          <b>{title}</b> {text}
        </Notice>
      )}
    </div>
  );
}

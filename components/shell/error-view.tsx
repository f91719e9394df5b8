'use client';

import { useEffect, useRef } from 'react';
import { errors as en } from '@/i18n/messages/en/errors';
import { errors as zhCN } from '@/i18n/messages/zh-CN/errors';
import { buttonClass } from '../ui/button';
import { Icon } from '../ui/icon';

/** For bugs only. It stands in for pages of any kind, so it relies on nothing around it. */
export function ErrorView({ reference, onRetry }: { reference?: string; onRetry: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const words = globalThis.document?.documentElement.lang === 'en' ? en : zhCN;
  return (
    <main
      id="main"
      className="grid min-h-[60dvh] place-content-center justify-items-center gap-2 p-6 text-center"
    >
      <Icon name="circle-alert" className="size-12 text-brand-text" />
      <h1 ref={title} tabIndex={-1} className="text-xl outline-none">
        {words.broken}
      </h1>
      <p className="max-w-[34em] text-ink-2">{words.brokenWhy}</p>
      {reference && <p className="text-ink-3 text-xs">{words.reference.replace('{reference}', reference)}</p>}
      <p className="mt-3 flex flex-wrap justify-center gap-2">
        <button type="button" onClick={onRetry} className={buttonClass({ look: 'primary' })}>
          {words.retry}
        </button>
        <a href="/" className={buttonClass({})}>
          {words.home}
        </a>
      </p>
    </main>
  );
}

'use client';

import { useEffect, useRef } from 'react';
import { Button, ButtonLink, buttonClass } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { useWords } from '@/i18n/client-words';

type Props = { codes: string[]; username: string };

/** Once only; each way to keep them, of which the file works without script too. */
export function RecoveryCodes({ codes, username }: Props) {
  const t = useWords('secondStep');
  const title = useRef<HTMLHeadingElement>(null);
  const text = [t('fileName'), username, '', ...codes, ''].join('\n');
  useEffect(() => title.current?.focus(), []);

  return (
    <div className="grid max-w-[480px] gap-4">
      <h2 ref={title} tabIndex={-1} className="text-md">
        {t('codesTitle')}
      </h2>
      <Notice kind="warn">{t('codesWhy')}</Notice>
      <ol className="grid grid-cols-2 gap-x-4 gap-y-2 rounded-card bg-fill p-4 text-center font-mono text-md tracking-wide">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p className="text-ink-2 text-sm">{t('codesWhere')}</p>
      <div className="flex flex-wrap gap-2">
        <CopyButton
          text={codes.join('\n')}
          words={{ copy: t('copy'), copied: t('copied'), failed: t('notCopied') }}
          isButton
        />
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={`${t('fileName')}.txt`}
          className={buttonClass({})}
        >
          <Icon name="download" size="sm" />
          {t('saveFile')}
        </a>
        <Button onClick={() => window.print()} className="noscript:hidden">
          {t('print')}
        </Button>
      </div>
      <ButtonLink href="/account/security" look="ink" className="justify-self-start">
        {t('saved')}
      </ButtonLink>
    </div>
  );
}

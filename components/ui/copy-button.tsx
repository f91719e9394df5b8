'use client';

import { useState } from 'react';
import { buttonClass } from './button';
import { cx } from './class-names';
import { Icon } from './icon';

type Props = {
  text: string;
  words: { copy: string; copied: string; failed: string };
  /** Stands among other buttons instead of beside the text. */
  isButton?: boolean;
};

/** Where it cannot copy, the text beside it can still be selected. */
export function CopyButton({ text, words, isButton }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  }
  return (
    <>
      <button
        type="button"
        onClick={copy}
        className={cx(isButton ? buttonClass({}) : chip, 'noscript:hidden')}
      >
        <Icon name={outcome === 'copied' ? 'check' : 'copy'} size={isButton ? 'sm' : 'xs'} />
        {outcome === 'copied' ? words.copied : words.copy}
      </button>
      <span role="status" className={outcome === 'failed' ? 'text-brand-text text-xs' : 'sr-only'}>
        {outcome && words[outcome]}
      </span>
    </>
  );
}

const chip =
  '-my-1 inline-flex min-h-8 items-center gap-1 rounded-[6px] bg-fill px-2 text-ink-2 text-xs hover:bg-fill-2 coarse:min-h-tap';

'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { useWords } from '@/i18n/client-words';
import type { RefusedLine } from '@/lib/shop-error';
import { FixButtons, FixProblem } from './fix-lines';

/** Names every line that cannot be bought as it is, with what remains; also before anything was sent. */
export function RefusedSummary({ lines, isAnswer }: { lines: RefusedLine[]; isAnswer: boolean }) {
  const t = useWords('checkout');
  const textOf = ({ name: known, wanted, left, reason }: RefusedLine) => {
    const name = known || t('nameless');
    if (reason === 'off-shelf') return t('lineOffShelf', { name });
    return left > 0 ? t('lineShort', { name, wanted, left }) : t('lineSoldOut', { name });
  };
  return (
    <ErrorSummary
      title={t('refusedShort', { count: lines.length })}
      items={lines.map((line) => ({ id: `line-${line.skuId}`, text: textOf(line) }))}
      isQuiet={!isAnswer}
    >
      <p className="text-ink-2 text-xs">
        {isAnswer ? `${t('nothingOrdered')} ${t('keptAll')}` : t('settleFirst')}
      </p>
      <FixButtons lines={lines} form="fix-all" />
      <FixProblem />
    </ErrorSummary>
  );
}

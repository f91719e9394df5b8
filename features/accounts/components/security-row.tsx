import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { SecurityLine, type SecurityLineWords } from './security-line';
import type { Fold } from './use-fold';

type Props = SecurityLineWords & {
  fold: Fold;
  /** The form came back without a script. */
  hasAnswer: boolean;
  children: ReactNode;
};

/** One thing that keeps the account safe: how it stands, and behind the fold the form that changes it. */
export function SecurityRow({ fold, hasAnswer, children, ...words }: Props) {
  return (
    <details open={fold.isOpen ?? hasAnswer} onToggle={fold.onToggle} className="group">
      <summary
        ref={fold.summary}
        className="-mx-2 flex min-h-16 items-center gap-3 rounded-control px-2 py-3 hover:bg-fill"
      >
        <SecurityLine
          {...words}
          mark={<Icon name="chevron-down" size="sm" className="motion-quick group-open:rotate-180" />}
        />
      </summary>
      <div className="mb-4 max-w-[480px] rounded-card bg-fill p-4 wide:ml-[52px]">{children}</div>
    </details>
  );
}

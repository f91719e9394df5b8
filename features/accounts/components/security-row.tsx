import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-names';
import type { Fold } from './use-fold';

type Props = {
  icon: IconName;
  title: string;
  state: ReactNode;
  /** What opening it is for: 修改. */
  verb: string;
  fold: Fold;
  /** The form came back without a script. */
  hasAnswer: boolean;
  children: ReactNode;
};

/** One thing that keeps the account safe: how it stands, and behind the fold the form that changes it. */
export function SecurityRow({ icon, title, state, verb, fold, hasAnswer, children }: Props) {
  return (
    <details open={fold.isOpen ?? hasAnswer} onToggle={fold.onToggle} className="group">
      <summary
        ref={fold.summary}
        className="-mx-2 flex min-h-16 items-center gap-3 rounded-control px-2 py-3 hover:bg-fill"
      >
        <span className="grid size-10 flex-none place-items-center rounded-full bg-fill text-ink-2 group-hover:bg-surface">
          <Icon name={icon} />
        </span>
        <span className="min-w-0 flex-1">
          <b className="block font-semibold">{title}</b>
          <span className="block text-ink-2 text-sm">{state}</span>
        </span>
        <span
          className={buttonClass({
            size: 'sm',
            className: 'flex-none max-sm:border-transparent max-sm:px-1',
          })}
        >
          <span className="max-sm:sr-only">{verb}</span>
          <Icon name="chevron-down" size="sm" className="motion-quick group-open:rotate-180" />
        </span>
      </summary>
      <div className="mb-4 max-w-[480px] rounded-card bg-fill p-4 wide:ml-[52px]">{children}</div>
    </details>
  );
}

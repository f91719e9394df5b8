import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-names';

export type SecurityLineWords = {
  icon: IconName;
  title: string;
  state: ReactNode;
  /** What opening it is for: 修改. */
  verb: string;
};

/** What a row of the security page says; `mark` shows where it leads. Inside a `group`. */
export function SecurityLine({ icon, title, state, verb, mark }: SecurityLineWords & { mark: ReactNode }) {
  return (
    <>
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
        {mark}
      </span>
    </>
  );
}

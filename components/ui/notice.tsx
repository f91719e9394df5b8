import type { ReactNode } from 'react';
import { cx } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-names';

const kinds: Record<'plain' | 'ok' | 'warn' | 'error', { icon: IconName; box: string; mark: string }> = {
  plain: { icon: 'info', box: 'bg-surface text-ink-2 shadow-[inset_0_0_0_1px_var(--line)]', mark: '' },
  ok: { icon: 'circle-check', box: 'bg-ok-soft text-ok-text', mark: '' },
  warn: { icon: 'triangle-alert', box: 'bg-warn-soft text-warn-text', mark: '' },
  error: { icon: 'circle-alert', box: 'bg-brand-soft text-ink', mark: 'text-brand-text' },
};

type Props = {
  kind?: keyof typeof kinds;
  icon?: IconName;
  children: ReactNode;
  actions?: ReactNode;
  /** `status` or `alert` when it appears after something was done. */
  role?: 'status' | 'alert';
  className?: string;
};

/** One sentence in place: what happened, what was kept, what to do. */
export function Notice({ kind = 'plain', icon, children, actions, role, className }: Props) {
  const { box, mark, icon: usual } = kinds[kind];
  return (
    <div role={role} className={cx('flex gap-2.5 rounded-control px-3 py-2.5 text-sm', box, className)}>
      <Icon name={icon ?? usual} className={cx('mt-px size-[18px]', mark)} />
      <div className="min-w-0 flex-1">
        {children}
        {actions && <div className="mt-2.5 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}

const tones = { plain: 'text-ink-3', ok: 'text-ok-text', warn: 'text-warn-text', bad: 'text-brand-text' };

export function InlineNote(props: {
  icon: IconName;
  tone?: keyof typeof tones;
  id?: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      id={props.id}
      className={cx('inline-flex items-center gap-1 text-sm', tones[props.tone ?? 'plain'], props.className)}
    >
      <Icon name={props.icon} size="xs" />
      <span>{props.children}</span>
    </span>
  );
}

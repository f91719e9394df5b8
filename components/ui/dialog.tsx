'use client';

import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './class-names';
import { Icon } from './icon';
import { iconButtonClass } from './icon-button';

type Props = {
  trigger: ReactNode;
  title: string;
  description?: string;
  closeLabel: string;
  children: ReactNode;
  /** A sheet comes up from below on phones and stands at the side elsewhere. */
  kind?: 'dialog' | 'sheet';
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

const places = {
  dialog:
    'top-1/2 left-1/2 max-h-[88dvh] w-[min(520px,calc(100vw-24px))] -translate-x-1/2 -translate-y-1/2 rounded-panel',
  sheet:
    'inset-x-0 bottom-0 max-h-[88dvh] rounded-t-panel sm:inset-x-auto sm:inset-y-0 sm:right-0 sm:max-h-none sm:w-[400px] sm:rounded-l-panel sm:rounded-tr-none',
};

export function Dialog(props: Props) {
  const described = props.description ? {} : { 'aria-describedby': undefined };
  return (
    <Radix.Root
      {...(props.isOpen !== undefined && { open: props.isOpen })}
      {...(props.onOpenChange && { onOpenChange: props.onOpenChange })}
    >
      <Radix.Trigger asChild>{props.trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-55 bg-scrim" />
        <Radix.Content
          {...described}
          className={cx('fixed z-60 overflow-auto bg-raised p-4 shadow-pop', places[props.kind ?? 'dialog'])}
        >
          <div className="mb-3 flex items-center justify-between gap-3">
            <Radix.Title className="text-lg">{props.title}</Radix.Title>
            <Radix.Close className={iconButtonClass('-mr-2')} aria-label={props.closeLabel}>
              <Icon name="x" />
            </Radix.Close>
          </div>
          {props.description && (
            <Radix.Description className="mb-3 text-ink-2">{props.description}</Radix.Description>
          )}
          {props.children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

import type { FocusEvent, ToggleEvent } from 'react';

/**
 * A box that opens over the page: the focus goes into it, and when it goes elsewhere the box closes, since what is
 * behind could not be seen with the focus on it.
 */
export const popover = {
  popover: 'auto',
  tabIndex: -1,
  onToggle({ newState, currentTarget }: ToggleEvent<HTMLElement>) {
    if (newState === 'open') currentTarget.focus();
  },
  onBlur({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) closePopover(currentTarget);
  },
} as const;

export function closePopover(box: HTMLElement | null): void {
  if (box?.popover && box.matches(':popover-open')) box.hidePopover();
}

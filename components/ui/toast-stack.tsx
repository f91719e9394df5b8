'use client';

import { useEffect, useRef } from 'react';
import { Toaster as Stack, toast as show } from 'sonner';
import { Icon } from './icon';
import { Link } from './link';
import type { ToastMessage } from './toast';

const plainMs = 8_000;
/** By keyboard the way to it leads through the whole page. */
const actionMs = 20_000;

export default function ToastStack({ queue, label }: { queue: ToastMessage[]; label: string }) {
  const shown = useRef(0);
  useEffect(() => {
    for (const message of queue.slice(shown.current)) {
      show.custom((id) => <Toast message={message} onClose={() => show.dismiss(id)} />, {
        duration: message.action ? actionMs : plainMs,
      });
    }
    shown.current = queue.length;
  }, [queue]);
  return (
    <Stack
      position="bottom-center"
      offset={{ bottom: 88 }}
      mobileOffset={{ bottom: 80 }}
      visibleToasts={2}
      containerAriaLabel={label}
    />
  );
}

const actionClass =
  'ml-auto inline-flex min-h-10 shrink-0 items-center whitespace-nowrap rounded-control bg-fill px-3 text-sm font-medium hover:bg-fill-2 hover:text-ink';

function Toast({ message: { text, kind, action }, onClose }: { message: ToastMessage; onClose: () => void }) {
  const isError = kind === 'error';
  return (
    <div className="flex items-center gap-2.5 rounded-card border border-line bg-raised py-2.5 pr-2 pl-3.5 text-base shadow-pop">
      <Icon
        name={isError ? 'circle-alert' : 'circle-check'}
        className={isError ? 'text-brand-text' : 'text-ok-text'}
      />
      <span>{text}</span>
      {action && 'href' in action && (
        <Link href={action.href} onClick={onClose} className={actionClass}>
          {action.label}
        </Link>
      )}
      {action && 'onPress' in action && (
        <button
          type="button"
          onClick={() => {
            onClose();
            action.onPress();
          }}
          className={actionClass}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}

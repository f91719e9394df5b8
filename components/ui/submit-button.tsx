'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonLook, buttonClass } from './button';
import { Spinner } from './spinner';

type Props = ButtonLook & {
  children: ReactNode;
  /** Said aloud and shown while the form is on its way. */
  busy: string;
  name?: string;
  value?: string;
  label?: string;
  isDisabled?: boolean;
  describedBy?: string;
};

/** Stays focusable while it works and swallows further presses; of several buttons only the pressed one turns. */
export function SubmitButton({
  children,
  busy,
  name,
  value,
  label,
  isDisabled,
  describedBy,
  ...look
}: Props) {
  const { pending, data } = useFormStatus();
  const isMine = pending && (name === undefined || value === undefined || data?.get(name) === value);
  return (
    <>
      <button
        type="submit"
        name={name}
        value={value}
        aria-label={label}
        aria-describedby={describedBy}
        aria-disabled={pending || isDisabled || undefined}
        onClick={(event) => (pending || isDisabled) && event.preventDefault()}
        className={buttonClass(look)}
      >
        {isMine && <Spinner />}
        {isMine ? busy : children}
      </button>
      <span role="status" className="sr-only">
        {isMine ? busy : ''}
      </span>
    </>
  );
}

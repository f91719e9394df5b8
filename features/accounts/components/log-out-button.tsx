'use client';

import { useForm } from '@/components/ui/use-form';
import type { FormState } from '@/lib/form-action';

export type LogOut = (before: FormState, form: FormData) => Promise<FormState>;

/** Whoever leaves sees nothing of what was there before: the next page is loaded anew. */
export function LogOutButton({
  action,
  label,
  className,
}: {
  action: LogOut;
  label: string;
  className: string;
}) {
  const { isPending, form } = useForm<FormState>(action, { status: 'idle' }, (to) =>
    window.location.assign(to),
  );
  return (
    <form {...form}>
      <button type="submit" aria-disabled={isPending || undefined} className={className}>
        {label}
      </button>
    </form>
  );
}

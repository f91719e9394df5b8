'use client';

import { type FocusEvent, useState } from 'react';
import { TextField } from '@/components/ui/text-input';
import { useWords } from '@/i18n/client-words';
import { registerChecks } from '../field-checks';

type Props = { id: string; error: string | undefined; defaultValue: string | undefined };

/** Says on leaving it whether the name is still free. Who cannot ask just now learns it with the form. */
export function UsernameField({ error, ...field }: Props) {
  const [account, codes, refusals] = [useWords('account'), useWords('codes'), useWords('refusals')];
  const [isFree, setFree] = useState<boolean>();

  async function onBlur({ target }: FocusEvent<HTMLInputElement>) {
    const username = target.value;
    if (registerChecks.username(username, () => '')) return;
    const found = await askWhetherFree(username);
    if (target.value === username) setFree(found);
  }

  return (
    <TextField
      {...field}
      name="username"
      label={account('username')}
      hint={isFree ? codes('usernameFree') : account('usernameHint')}
      error={error ?? (isFree === false ? refusals('username-taken') : undefined)}
      onBlur={onBlur}
      onChange={() => setFree(undefined)}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}

async function askWhetherFree(username: string): Promise<boolean | undefined> {
  try {
    const answer = await fetch(`/api/availability?username=${encodeURIComponent(username)}`);
    return answer.ok ? ((await answer.json()) as { isFree: boolean }).isFree : undefined;
  } catch {
    return undefined;
  }
}

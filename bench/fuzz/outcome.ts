import type { Reply } from '../send.ts';

export const outcomes = ['done', 'invalid', 'refused', 'limited', 'other', 'broken'] as const;
export type Outcome = (typeof outcomes)[number];

const limits = ['too-many-tries', 'code-too-soon', 'code-limit', 'human-check'];

/** What an action said, as far as its answer tells: `other` is neither a state of a form nor a place to go. */
export function outcomeOf({ status, body }: Reply): Outcome {
  if (status >= 300 && status < 400) return 'done';
  const [, state = '', code = ''] =
    /^\w+:\{"status":"(\w+)"(?:,"refusal":\{"code":"([\w-]+)")?/m.exec(body) ?? [];
  if (state === 'refused') return limits.includes(code) ? 'limited' : 'refused';
  if (state === 'invalid') return 'invalid';
  return status === 200 && state !== '' ? 'done' : 'other';
}

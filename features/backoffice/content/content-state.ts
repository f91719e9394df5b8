export type ContentState = 'on' | 'planned' | 'over' | 'off';

type Times = { isActive: boolean; startsAt: Date | null; endsAt: Date | null };

/** Whether a content is on the page at that moment; its end is the first moment without it. */
export function stateAt({ isActive, startsAt, endsAt }: Times, at: Date): ContentState {
  if (!isActive) return 'off';
  if (endsAt && endsAt <= at) return 'over';
  return startsAt && startsAt > at ? 'planned' : 'on';
}

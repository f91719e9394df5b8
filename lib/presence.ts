import { once } from './once.ts';

type Presence = 'arriving' | 'here' | 'leaving';

/** Where no front door says otherwise, a process is here. */
const state = () => once('presence', (): { now: Presence } => ({ now: 'here' }));

/** Whether visitors should be sent to this process: not before its pages are warm, nor once it is told to end. */
export const isHere = (): boolean => state().now === 'here';

export function arrive(): void {
  state().now = 'arriving';
}

/** The pages are warm; a process that was told to end meanwhile goes on leaving. */
export function settleIn(): void {
  if (state().now === 'arriving') state().now = 'here';
}

export function leave(): void {
  state().now = 'leaving';
}

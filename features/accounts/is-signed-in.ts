import type { Session } from '../../lib/session.ts';

type Locked = { isActive: boolean; hasSession: boolean; sessionVersion: number };

/** Whether this session is the living one of a user whose row is locked (lockUsers). */
export const isSignedIn = (user: Locked | undefined, { sessionVersion }: Session) =>
  user?.isActive && user.hasSession && user.sessionVersion === sessionVersion;

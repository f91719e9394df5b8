import { and, gt, isNull, sql } from 'drizzle-orm';
import { sessions } from '../../db/schema/index.ts';

/** What holds for a session that has not ended, neither by hand nor by time. */
export const isLivingSession = and(isNull(sessions.endedAt), gt(sessions.expiresAt, sql`now(3)`));

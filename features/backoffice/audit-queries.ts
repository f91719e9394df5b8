import 'server-only';
import { desc, eq, like, or, type SQL } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { auditLog, users } from '../../db/schema/index.ts';

const aPage = 50;

/** What staff changed, newest first; of one subject or action, or of one of the staff by name. */
export async function listAudit({ q, page }: { q: string; page: number }) {
  const rows = await db
    .select({
      id: auditLog.id,
      username: users.username,
      action: auditLog.action,
      subject: auditLog.subject,
      before: auditLog.before,
      after: auditLog.after,
      at: auditLog.createdAt,
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .where(isMeant(q))
    .orderBy(desc(auditLog.id))
    .limit(aPage + 1)
    .offset((page - 1) * aPage);
  return { rows: rows.slice(0, aPage), isMore: rows.length > aPage };
}

function isMeant(q: string): SQL | undefined {
  if (q === '') return undefined;
  const begins = `${q.replace(/[\\%_]/g, '\\$&')}%`;
  const isAscii = /^[\x20-\x7e]+$/.test(q);
  return or(
    eq(users.username, q),
    isAscii ? like(auditLog.subject, begins) : undefined,
    isAscii ? like(auditLog.action, begins) : undefined,
    /^\d{16}$/.test(q) ? eq(auditLog.subject, `order:${q}`) : undefined,
  );
}

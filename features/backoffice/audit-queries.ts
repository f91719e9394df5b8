import 'server-only';
import { and, desc, eq, gte, like, lt, or, type SQL, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { auditLog, users } from '../../db/schema/index.ts';
import { endOfDay, startOfDay } from '../../lib/time.ts';
import type { AuditAsked } from './backoffice-schema.ts';
import type { Rights } from './read-rights.ts';

/**
 * What staff changed, newest first; of one subject or action, or of one of the staff by name; of some days. Without cost
 * prices for whoever may not see them.
 */
export async function listAudit({ q, from, to, page, size }: AuditAsked, rights: Rights) {
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
    .where(
      and(
        isMeant(q),
        from ? gte(auditLog.createdAt, startOfDay(from)) : undefined,
        to ? lt(auditLog.createdAt, endOfDay(to)) : undefined,
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(size + 1)
    .offset((page - 1) * size);
  const shown = rights.has('catalog.cost') ? rows : rows.map(withoutCosts);
  return { rows: shown.slice(0, size), pages: rows.length > size ? page + 1 : page };
}

function withoutCosts<Row extends { before: unknown; after: unknown }>(row: Row): Row {
  const open = (values: unknown) =>
    values && Object.fromEntries(Object.entries(values).filter(([name]) => !name.endsWith('costFen')));
  return { ...row, before: open(row.before), after: open(row.after) };
}

function isMeant(q: string): SQL | undefined {
  if (q === '') return undefined;
  const begins = `${q.replace(/[\\%_]/g, '\\$&')}%`;
  const isAscii = /^[\x20-\x7e]+$/.test(q);
  return or(
    sql`${auditLog.actorId} = (select id from users where username = ${q})`,
    isAscii ? like(auditLog.subject, begins) : undefined,
    isAscii ? like(auditLog.action, begins) : undefined,
    /^\d{16}$/.test(q) ? eq(auditLog.subject, `order:${q}`) : undefined,
  );
}

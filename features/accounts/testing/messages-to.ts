import { desc, eq } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { outbox } from '../../../db/schema/index.ts';

/** What was left for a mobile number or mail address, the newest first. */
export const messagesTo = (recipient: string) =>
  db.select().from(outbox).where(eq(outbox.recipient, recipient)).orderBy(desc(outbox.id));

/** The token in the newest mail to that address. */
export async function tokenTo(address: string): Promise<string> {
  const [mail] = await messagesTo(address);
  const token = mail?.body.match(/\?token=([\w-]+)/)?.[1];
  if (!token) throw new Error('no mail with a link was left');
  return token;
}

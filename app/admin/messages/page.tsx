import type { Metadata } from 'next';
import { Card, CardHead } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Unavailable } from '@/components/ui/unavailable';
import { messagesAddress } from '@/features/backoffice/backoffice-schema';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { JobTable } from '@/features/backoffice/components/job-table';
import { MessageTable } from '@/features/backoffice/components/message-table';
import { StatusTabs } from '@/features/backoffice/components/status-tabs';
import { listJobs, listMessages, type MessageState } from '@/features/backoffice/message-queries';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('backoffice');
  return { title: t('messages') };
}

const states = { waiting: 'waitingMessages', 'given-up': 'givenUp', sent: 'sent' } as const;
const linkTo = (state: string) => `/admin/messages?state=${state}`;

export default async function MessagesPage({ searchParams }: PageProps<'/admin/messages'>) {
  const asked = messagesAddress.parse(await searchParams);
  const path = linkTo(asked.state);
  const staff = await staffWho('message.view', path);
  const [t, read] = await Promise.all([
    getWords('backoffice'),
    reachable(Promise.all([listMessages(asked.state), listJobs()])),
  ]);
  const tabs = (Object.keys(states) as MessageState[]).map((state) => ({
    name: t(states[state]),
    href: linkTo(state),
    isHere: state === asked.state,
  }));
  const [messages, jobs] = read.ok ? read.value : [[], []];
  return (
    <AdminFrame staff={staff} place="messages" title={t('messages')}>
      {!read.ok && <Unavailable retry={path} heading="h2" reference={read.reference} />}
      {read.ok && (
        <ClientWords names={['forms', 'refusals']}>
          <Card>
            <StatusTabs label={t('status')} tabs={tabs} />
            {messages.length > 0 ? (
              <MessageTable rows={messages} canRetry={staff.rights.has('message.retry')} />
            ) : (
              <EmptyState title={t('messagesNone')} />
            )}
          </Card>
          <Card>
            <CardHead title={t('jobs')} />
            <JobTable rows={jobs} canRetry={staff.rights.has('message.retry')} />
          </Card>
        </ClientWords>
      )}
    </AdminFrame>
  );
}

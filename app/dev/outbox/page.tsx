import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PlainHeader } from '@/components/shell/plain-header';
import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Unavailable } from '@/components/ui/unavailable';
import { OutboxList } from '@/features/accounts/components/outbox-list';
import { latestMessages } from '@/features/accounts/outbox-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

const path = '/dev/outbox';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('outbox');
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** The SMS and e-mails that would have gone out; there is no such page outside of a demo. */
export default async function OutboxPage() {
  const [t, messages] = await Promise.all([getWords('outbox'), reachable(latestMessages())]);
  if (messages.ok && !messages.value) notFound();
  return (
    <>
      <PlainHeader>
        <a href={path} className={buttonClass({ size: 'sm' })}>
          <Icon name="refresh-cw" size="sm" />
          {t('refresh')}
        </a>
      </PlainHeader>
      <main id="main" className="wrap max-w-[760px] py-4 wide:py-6">
        {messages.ok ? (
          <>
            <h1 className="text-xl">{t('title')}</h1>
            <p className="mb-4 text-ink-2 text-sm">{t('lead')}</p>
            <OutboxList messages={messages.value ?? []} />
          </>
        ) : (
          <Unavailable retry={path} reference={messages.reference} />
        )}
      </main>
    </>
  );
}

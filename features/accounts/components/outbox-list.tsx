import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { Tag } from '@/components/ui/tag';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { MessageView } from '../outbox-queries';

/** Messages as their readers would see them, the newest first. */
export async function OutboxList({ messages }: { messages: readonly MessageView[] }) {
  const t = await getWords('outbox');
  if (messages.length === 0) {
    return (
      <Card>
        <EmptyState title={t('empty')} actions={<ButtonLink href="/register">{t('register')}</ButtonLink>}>
          <p>{t('emptyWhy')}</p>
        </EmptyState>
      </Card>
    );
  }
  return (
    <ol className="grid gap-3">
      {messages.map((message) => (
        <li key={message.id}>
          <Message message={message} />
        </li>
      ))}
    </ol>
  );
}

async function Message({ message }: { message: MessageView }) {
  const [t, formats] = await Promise.all([getWords('outbox'), getFormats()]);
  const { channel, recipient, subject, body, at, state } = message;
  return (
    <Card>
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-sm">
        <span className="inline-flex items-center gap-1.5 font-semibold text-ink">
          <Icon name={channel === 'sms' ? 'message-circle' : 'mail'} size="sm" />
          {t(channel)}
        </span>
        <span>
          {t('to')} <b className="font-semibold text-ink tabular-nums">{recipient}</b>
        </span>
        {state !== 'sent' && <Tag tone="warn">{t(state)}</Tag>}
        <time dateTime={at.toISOString()} className="text-ink-3 text-xs wide:ml-auto">
          {formats.dateTime(at)}
        </time>
      </div>
      {subject && <p className={subjectLooks[channel]}>{subject}</p>}
      <p className="whitespace-pre-line">{withLinks(body)}</p>
    </Card>
  );
}

/** Of an SMS the subject is its code. */
const subjectLooks = {
  sms: 'font-bold text-2xl tracking-[0.12em] tabular-nums',
  mail: 'mb-1 font-semibold text-md',
};

function withLinks(text: string) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
      <a key={index} href={part} className="link break-all">
        {part}
      </a>
    ) : (
      part
    ),
  );
}

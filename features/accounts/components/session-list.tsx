import { Icon } from '@/components/ui/icon';
import { Tag } from '@/components/ui/tag';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { endSessionAction } from '../security-actions';
import type { SessionView } from '../security-queries';
import { SessionEnd } from './session-end';

type Props = { sessions: readonly SessionView[]; currentId: number | undefined };

/** Where the user is logged in; each other place can be ended from here. */
export async function SessionList({ sessions, currentId }: Props) {
  return (
    <ul className="divide-y divide-line">
      {sessions.map((session) => (
        <li key={session.id} className="flex items-center gap-3 py-3">
          <SessionItem session={session} isCurrent={session.id === currentId} />
        </li>
      ))}
    </ul>
  );
}

async function SessionItem({ session, isCurrent }: { session: SessionView; isCurrent: boolean }) {
  const [t, forms, formats] = await Promise.all([getWords('security'), getWords('forms'), getFormats()]);
  const device = session.device || t('unknownDevice');
  const moment = (at: Date) => formats.dateTime(at).slice('2026-'.length); // no session lives a year
  const used = isCurrent ? t('inUse') : t('lastUsed', { at: moment(session.lastUsedAt) });
  const words = {
    end: t('end'),
    label: t('endThis', { device }),
    done: t('sessionDone'),
    failed: t('failed'),
    busy: forms('busy'),
  };
  return (
    <>
      <span className="grid size-10 flex-none place-items-center rounded-full bg-fill text-ink-2">
        <Icon name={isDesktop(session.device) ? 'monitor' : 'smartphone'} />
      </span>
      <div className="min-w-0 flex-1 text-ink-2 text-sm">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <b className="font-semibold text-base text-ink">{device}</b>
          {isCurrent && <Tag tone="ok">{t('thisDevice')}</Tag>}
        </p>
        <p className="flex flex-wrap gap-x-3 tabular-nums">
          <span>{used}</span>
          <span>{t('since', { at: moment(session.since) })}</span>
          {session.network !== 'unknown' && <span>{t('network', { network: session.network })}</span>}
        </p>
      </div>
      {!isCurrent && <SessionEnd action={endSessionAction} sessionId={session.id} words={words} />}
    </>
  );
}

const isDesktop = (device: string) => /Windows|macOS|Linux|Chrome OS|^$/.test(device);

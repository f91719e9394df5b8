import { Card } from '@/components/ui/card';
import { getWords } from '@/i18n/words';
import { endOtherSessionsAction } from '../security-actions';
import type { SessionView } from '../security-queries';
import { SessionEnd } from './session-end';
import { SessionList } from './session-list';

type Props = { sessions: readonly SessionView[]; currentId: number | undefined };

/** 登录设备: each place where the user is logged in, and the way to end them. */
export async function Devices({ sessions, currentId }: Props) {
  const [t, forms] = await Promise.all([getWords('security'), getWords('forms')]);
  const words = {
    end: t('endOthers'),
    done: t('sessionsDone'),
    failed: t('failed'),
    busy: forms('busy'),
  };
  const hasOthers = sessions.some(({ id }) => id !== currentId);
  return (
    <Card>
      <div className="mb-1 flex flex-wrap items-start justify-between gap-x-3 gap-y-2">
        <div>
          <h2 id="devices" tabIndex={-1} className="text-lg">
            {t('devices')}
          </h2>
          <p className="text-ink-2 text-sm">{t(hasOthers ? 'devicesWhy' : 'onlyHere')}</p>
        </div>
        {hasOthers && <SessionEnd action={endOtherSessionsAction} words={words} />}
      </div>
      <SessionList sessions={sessions} currentId={currentId} />
    </Card>
  );
}

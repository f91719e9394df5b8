import { ButtonLink } from '@/components/ui/button';
import { Card, CardHead } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { StaffForm } from '../../components/staff-form';
import { RefreshWhile } from '../../imports/components/refresh-while';
import type { ShipListView } from '../ship-list-queries';
import { sendShipListAction } from '../shipping-actions';
import { ShipTable } from './ship-table';

/** A list of parcels as it stands: what would happen, is happening or has happened to each. */
export async function ShipList({ list }: { list: ShipListView }) {
  const [t, formats] = await Promise.all([getWords('shipping'), getFormats()]);
  const tallies = [
    t('rows', { count: list.rows.length }),
    list.done > 0 && t('done', { count: formats.count(list.done) }),
    list.ready > 0 && t('ready', { count: formats.count(list.ready) }),
    list.wrong > 0 && t('wrong', { count: formats.count(list.wrong) }),
  ].filter(Boolean);
  return (
    <Card>
      <CardHead title={t('list', { id: list.id })}>
        <ButtonLink href="/admin/orders/ship" size="sm">
          {t('again')}
        </ButtonLink>
      </CardHead>
      <p role="status" className="mb-3 tabular-nums">
        {tallies.join(' · ')}
      </p>
      {list.isRunning && <Running list={list} />}
      {!list.isRunning && list.ready > 0 && <Send list={list} />}
      {list.ready === 0 && list.done > 0 && (
        <Notice kind="ok" className="mb-4">
          {t('finished')}
        </Notice>
      )}
      <ShipTable rows={list.rows} />
    </Card>
  );
}

type Of = { list: ShipListView };

async function Send({ list: { id, ready, startedAt } }: Of) {
  const t = await getWords('shipping');
  return (
    <div className="mb-4 grid gap-2">
      <ClientWords names={['forms', 'refusals']}>
        <StaffForm
          action={sendShipListAction}
          submit={t(startedAt ? 'rest' : 'send', { count: ready })}
          done={t('started')}
          look="primary"
          hidden={{ listId: id }}
        />
      </ClientWords>
      <p className="text-ink-2 text-sm">{t('sendHint')}</p>
    </div>
  );
}

async function Running({ list: { id, ready, done } }: Of) {
  const [t, formats] = await Promise.all([getWords('shipping'), getFormats()]);
  const all = ready + done;
  return (
    <div className="mb-4 grid gap-2">
      <RefreshWhile />
      <label htmlFor="ship-progress" className="font-semibold tabular-nums">
        {t('running', { done: formats.count(done), all: formats.count(all) })}
      </label>
      <progress id="ship-progress" max={all} value={done} className="h-2 w-full accent-brand" />
      <p className="flex flex-wrap items-center gap-x-3 text-ink-2 text-sm">
        {t('runningHint')}
        <a href={`/admin/orders/ship?list=${id}`} className="link inline-flex min-h-tap items-center">
          {t('refresh')}
        </a>
      </p>
    </div>
  );
}

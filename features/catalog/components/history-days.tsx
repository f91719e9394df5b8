import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { forgetViewAction } from '../history-actions';
import type { SavedSku } from '../saved-columns';
import { SavedGrid } from './saved-grid';
import { SavedRemove } from './saved-remove';

const aDayMs = 86_400_000;

/** What was looked at, day by day in Shanghai, the last one first. */
export async function HistoryDays({ skus }: { skus: readonly SavedSku[] }) {
  const [t, { date }] = await Promise.all([getWords('saved'), getFormats()]);
  const now = Date.now();
  const names = new Map([
    [date(new Date(now)), t('today')],
    [date(new Date(now - aDayMs)), t('yesterday')],
  ]);
  const days = [...new Set(skus.map(({ at }) => date(at)))];
  return days.map((day) => (
    <section key={day} aria-labelledby={`day-${day}`} className="mt-4 first-of-type:mt-0">
      <h2 id={`day-${day}`} className="mb-2 text-ink-2 text-sm tabular-nums">
        {names.get(day) ?? day}
      </h2>
      <SavedGrid
        skus={skus.filter(({ at }) => date(at) === day)}
        heading="h3"
        actions={(sku) => <Forget sku={sku} />}
      />
    </section>
  ));
}

async function Forget({ sku }: { sku: SavedSku }) {
  const t = await getWords('saved');
  const words = { label: t('forgetThis', { name: sku.name }), done: t('forgotten'), failed: t('failed') };
  return (
    <SavedRemove
      action={forgetViewAction}
      skuId={sku.id}
      returnTo="/account/history"
      icon="x"
      words={words}
    />
  );
}

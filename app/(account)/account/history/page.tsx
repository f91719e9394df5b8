import type { Metadata } from 'next';
import { PhoneBar } from '@/components/shell/phone-bar';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Unavailable } from '@/components/ui/unavailable';
import { userOrLogin } from '@/features/accounts/account-queries';
import { AccountFrame } from '@/features/accounts/components/account-frame';
import { ClearHistory } from '@/features/catalog/components/clear-history';
import { HistoryDays } from '@/features/catalog/components/history-days';
import { SavedTitle } from '@/features/catalog/components/saved-title';
import { listViews } from '@/features/catalog/history-queries';
import { mostViews } from '@/features/catalog/note-views';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

const path = '/account/history';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('saved');
  return { title: t('history') };
}

export default async function HistoryPage() {
  const t = await getWords('saved');
  return (
    <>
      <PhoneBar title={t('history')} back="/account" />
      <AccountFrame place="history">
        <History />
      </AccountFrame>
    </>
  );
}

async function History() {
  const [t, read] = await Promise.all([getWords('saved'), reachable(readHistory())]);
  if (!read.ok) return <Unavailable retry={path} reference={read.reference} />;
  const skus = read.value;
  const words = {
    clear: t('clear'),
    ask: t('clearAsk'),
    yes: t('clearAll'),
    busy: t('clearing'),
    failed: t('failed'),
  };
  const shop = (
    <ButtonLink href="/" look="primary">
      {t('goShopping')}
    </ButtonLink>
  );
  return (
    <Card>
      <SavedTitle title={t('history')} count={skus.length}>
        {skus.length > 0 && <ClearHistory words={words} />}
      </SavedTitle>
      {skus.length === 0 && (
        <EmptyState image="/art/parcel.webp" title={t('noHistory')} actions={shop}>
          {t('noHistoryWhy', { count: mostViews })}
        </EmptyState>
      )}
      <HistoryDays skus={skus} />
    </Card>
  );
}

async function readHistory() {
  const user = await userOrLogin(path);
  return listViews(user.id);
}

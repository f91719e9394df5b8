import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PhoneBar } from '@/components/shell/phone-bar';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { Unavailable } from '@/components/ui/unavailable';
import { userOrLogin } from '@/features/accounts/account-queries';
import { AccountFrame } from '@/features/accounts/components/account-frame';
import { CardAdd } from '@/features/cart/components/card-add';
import { type Parameter, pageSchema } from '@/features/catalog/catalog-schema';
import { SavedGrid } from '@/features/catalog/components/saved-grid';
import { SavedRemove } from '@/features/catalog/components/saved-remove';
import { SavedTitle } from '@/features/catalog/components/saved-title';
import { dropFavouriteAction } from '@/features/catalog/favourite-actions';
import { listFavourites } from '@/features/catalog/favourite-queries';
import type { SavedSku } from '@/features/catalog/saved-columns';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

type Props = { searchParams: Promise<Record<string, Parameter>> };

const address = (page: number) => (page > 1 ? `/account/favourites?page=${page}` : '/account/favourites');

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('saved');
  return { title: t('favourites') };
}

export default async function FavouritesPage({ searchParams }: Props) {
  const [t, query] = await Promise.all([getWords('saved'), searchParams]);
  return (
    <>
      <PhoneBar title={t('favourites')} back="/account" />
      <AccountFrame place="favourites">
        <Favourites page={pageSchema.parse(query.page)} />
      </AccountFrame>
    </>
  );
}

async function Favourites({ page }: { page: number }) {
  const [t, read] = await Promise.all([getWords('saved'), reachable(readFavourites(page))]);
  if (!read.ok) return <Unavailable retry={address(page)} reference={read.reference} />;
  const { skus, total, pages } = read.value;
  if (page > pages) redirect(address(pages));
  const shop = (
    <ButtonLink href="/" look="primary">
      {t('goShopping')}
    </ButtonLink>
  );
  return (
    <Card>
      <SavedTitle title={t('favourites')} count={total} />
      {total === 0 && (
        <EmptyState image="/art/parcel.webp" title={t('noFavourites')} actions={shop}>
          {t('noFavouritesWhy')}
        </EmptyState>
      )}
      <SavedGrid
        skus={skus}
        heading="h2"
        actions={(sku) => (
          <>
            <Drop sku={sku} returnTo={address(page)} />
            {sku.isLaunched && <CardAdd sku={sku} />}
          </>
        )}
      />
      <Pager page={page} pages={pages} href={address} />
    </Card>
  );
}

async function Drop({ sku, returnTo }: { sku: SavedSku; returnTo: string }) {
  const t = await getWords('saved');
  const words = { label: t('dropThis', { name: sku.name }), done: t('dropped'), failed: t('failed') };
  return (
    <SavedRemove
      action={dropFavouriteAction}
      skuId={sku.id}
      returnTo={returnTo}
      icon="trash-2"
      words={words}
    />
  );
}

async function readFavourites(page: number) {
  const user = await userOrLogin(address(page));
  return listFavourites(user.id, page);
}

import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { FavouriteToggle } from './favourite-toggle';

/** 收藏: a heart that is filled once the goods are kept. Two cells of the grid around it: the button, and its answer. */
export async function Favourite({ skuId, isKept }: { skuId: number; isKept: boolean }) {
  const t = await getWords('saved');
  const words = {
    favourite: t('favourite'),
    kept: t('kept'),
    dropped: t('dropped'),
    all: t('favourites'),
  };
  return (
    <ClientWords names={['forms', 'refusals']}>
      <FavouriteToggle key={skuId} skuId={skuId} isKept={isKept} words={words} />
    </ClientWords>
  );
}

import { Card, CardHead } from '@/components/ui/card';
import { Stars } from '@/components/ui/stars';
import { Tag } from '@/components/ui/tag';
import { Picture } from '@/features/catalog/components/picture';
import { goodsLocale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import type { OwnReview } from '../own-review-queries';

/** What the shopper has said already. */
export async function OwnReviews({ reviews }: { reviews: OwnReview[] }) {
  const t = await getWords('reviewing');
  if (reviews.length === 0) return null;
  return (
    <Card>
      <CardHead title={t('written')} />
      <ul>
        {reviews.map((review) => (
          <Written key={review.skuId} review={review} />
        ))}
      </ul>
    </Card>
  );
}

async function Written({ review }: { review: OwnReview }) {
  const [t, catalog] = await Promise.all([getWords('reviewing'), getWords('catalog')]);
  const { name, image, score, comment, isAnonymous, isHidden } = review;
  return (
    <li className="grid grid-cols-[64px_minmax(0,1fr)] gap-3 border-line border-t py-3 first:border-t-0">
      <Picture src={image} sizes="64px" />
      <div className="grid min-w-0 content-start gap-1">
        <p lang={goodsLocale} className="line-clamp-2 text-ink-2">
          {name}
        </p>
        <p className="flex flex-wrap items-center gap-2">
          <Stars score={score} label={catalog('starsOf', { score })} />
          {isAnonymous && <Tag>{t('asAnonymous')}</Tag>}
        </p>
        <p lang={goodsLocale} className="whitespace-pre-line">
          {comment}
        </p>
        {isHidden && <p className="text-sm text-warn-text">{t('hidden')}</p>}
      </div>
    </li>
  );
}

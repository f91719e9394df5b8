import { PillChip } from '@/components/ui/chip';
import { Pager } from '@/components/ui/pager';
import { Stars } from '@/components/ui/stars';
import { getFormats } from '@/i18n/formats';
import { goodsLocale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import type { ReviewPage, ReviewView } from '../review-queries';
import { reviewsLink } from './reviews-link';
import { ScoreSummary } from './score-summary';

type Props = { page: ReviewPage; options: string; skuId: number };

export async function Reviews({ page, options, skuId }: Props) {
  const t = await getWords('catalog');
  const { score, scores } = page;
  if (page.total === 0) return <p className="py-4 text-ink-2">{t('noReviewsYet')}</p>;
  return (
    <>
      <ScoreSummary scores={scores} />
      <ScoreFilter page={page} skuId={skuId} />
      {page.reviews.map((review) => (
        <Review key={review.id} review={review} options={options} />
      ))}
      {score !== undefined && page.reviews.length === 0 && (
        <p className="border-line border-t py-4 text-ink-2">{t('noReviewsOf', { score })}</p>
      )}
      <Pager page={page.page} pages={page.pages} href={(to) => reviewsLink(skuId, { page: to, score })} />
    </>
  );
}

/** All, and each score that was given; worth its room once there is something to choose. */
async function ScoreFilter({ page: { total, score, scores }, skuId }: Pick<Props, 'page' | 'skuId'>) {
  const t = await getWords('catalog');
  const given = [5, 4, 3, 2, 1].filter((stars) => (scores[stars - 1] ?? 0) > 0);
  if (given.length < 2 && score === undefined) return null;
  return (
    <ul aria-label={t('filterReviews')} className="flex flex-wrap gap-2 pb-4 text-sm">
      <li>
        <PillChip href={reviewsLink(skuId, {})} isCurrent={score === undefined}>
          {t('allReviews', { count: total })}
        </PillChip>
      </li>
      {given.map((stars) => (
        <li key={stars}>
          <PillChip href={reviewsLink(skuId, { score: stars })} isCurrent={score === stars}>
            {t('reviewsOf', { score: stars, count: scores[stars - 1] ?? 0 })}
          </PillChip>
        </li>
      ))}
    </ul>
  );
}

async function Review({ review, options }: { review: ReviewView; options: string }) {
  const [t, format] = await Promise.all([getWords('catalog'), getFormats()]);
  const author = review.author ?? t('anonymous');
  return (
    <article className="grid gap-1.5 border-line border-t py-4">
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <span
          aria-hidden="true"
          className="grid size-8 flex-none place-items-center rounded-full bg-fill-2 font-semibold text-ink-2"
        >
          {[...author][0]}
        </span>
        <b className="font-semibold">{author}</b>
        <Stars score={review.score} label={t('starsOf', { score: review.score })} />
        <time dateTime={review.createdAt.toISOString()} className="ml-auto text-ink-3 text-xs">
          {format.date(review.createdAt)}
        </time>
      </div>
      <p lang={goodsLocale} className="whitespace-pre-line">
        {review.comment}
      </p>
      {options && (
        <p lang={goodsLocale} className="text-ink-3 text-xs">
          {options}
        </p>
      )}
    </article>
  );
}

import { Pager } from '@/components/ui/pager';
import { Stars } from '@/components/ui/stars';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { ReviewPage, ReviewView } from '../review-queries';
import { ScoreSummary } from './score-summary';

type Props = { page: ReviewPage; options: string; href: (page: number) => string };

export async function Reviews({ page, options, href }: Props) {
  const t = await getWords('catalog');
  if (page.total === 0) return <p className="py-4 text-ink-2">{t('noReviewsYet')}</p>;
  return (
    <>
      <ScoreSummary scores={page.scores} />
      {page.reviews.map((review) => (
        <Review key={review.id} review={review} options={options} />
      ))}
      <Pager page={page.page} pages={page.pages} href={href} />
    </>
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
      <p className="whitespace-pre-line">{review.comment}</p>
      {options && <p className="text-ink-3 text-xs">{options}</p>}
    </article>
  );
}

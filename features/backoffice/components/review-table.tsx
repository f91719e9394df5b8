import { Link } from '@/components/ui/link';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { StaffReview } from '../review-queries';
import { hideReviewAction } from '../staff-actions';
import { StaffForm } from './staff-form';

type Props = { rows: StaffReview[]; canHide: boolean };

export async function ReviewTable({ rows, canHide }: Props) {
  const [t, formats] = await Promise.all([getWords('backoffice'), getFormats()]);
  return (
    <ul className="grid divide-y divide-line">
      {rows.map((review) => (
        <li key={review.id} className="grid gap-3 py-4 first:pt-0 md:grid-cols-[minmax(0,1fr)_auto]">
          <div className="grid content-start gap-1">
            <p className="flex flex-wrap gap-x-3 text-ink-3 text-sm">
              <b className="text-ink">{t('score', { score: review.score })}</b>
              <Link href={`/goods/${review.skuId}`} className="link">
                {review.name}
              </Link>
              <span>
                {review.username}
                {review.isAnonymous && ` (${t('anonymous')})`}
              </span>
              <time dateTime={review.at.toISOString()}>{formats.dateTime(review.at)}</time>
            </p>
            <p className="whitespace-pre-line">{review.comment}</p>
          </div>
          {canHide && <Hide review={review} />}
        </li>
      ))}
    </ul>
  );
}

async function Hide({ review: { id, username, isHidden } }: { review: StaffReview }) {
  const t = await getWords('backoffice');
  return (
    <StaffForm
      action={hideReviewAction}
      submit={t(isHidden ? 'show' : 'hide')}
      label={t(isHidden ? 'showThis' : 'hideThis', { name: username })}
      done={t(isHidden ? 'shownDone' : 'hiddenDone')}
      look="line"
      size="sm"
      hidden={{ reviewId: id, isHidden: isHidden ? '0' : '1' }}
    />
  );
}

'use client';

import { useRouter } from 'next/navigation';
import { Checkbox } from '@/components/ui/checkbox';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import type { FieldCheck } from '@/components/ui/use-field-errors';
import { useGoOn } from '@/components/ui/use-go-on';
import { FormProblems } from '@/features/accounts/components/form-problems';
import { useAccountForm } from '@/features/accounts/components/use-account-form';
import { useWords } from '@/i18n/client-words';
import type { FormState } from '@/lib/form-action';
import { writeReviewAction } from '../review-actions';
import { commentLimits } from '../text-limits';
import { StarChoice } from './star-choice';

type Props = { number: string; skuId: number; label: string };

const comment: FieldCheck = (typed) => {
  const length = [...typed.trim()].length;
  if (length < commentLimits.least) return 'commentShort';
  return length > commentLimits.most ? 'commentLong' : undefined;
};
const checks = { comment };
const fields = { 'reviewed-already': 'comment' };

/** What the shopper says about one line; after the last one the order is finished, and its page says so. */
export function ReviewForm({ number, skuId, label }: Props) {
  const t = useWords('reviewing');
  const forms = useWords('forms');
  const router = useRouter();
  const goOn = useGoOn();
  const idOf = (name: string) => `${name}-${skuId}`;
  const given = useAccountForm<FormState>(
    writeReviewAction,
    { status: 'idle' },
    { checks, fields, onDone, draft: { name: `review ${number} ${skuId}` } },
  );

  function onDone(to: string) {
    if (!to.includes('/review?done')) return goOn(to);
    toast({ text: t('done') });
    document.getElementById('review-title')?.focus();
    router.refresh();
  }

  return (
    <form key={given.draft.round} {...given.form} aria-label={label} className="grid gap-4">
      <FormProblems problems={given.problems} answers={given.answers} idOf={idOf} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="skuId" value={skuId} />
      <StarChoice id={idOf('score')} chosen={given.values.score} error={given.errorOf('score')} />
      <TextareaField
        id={idOf('comment')}
        name="comment"
        label={t('comment')}
        hint={t('commentHint')}
        error={given.errorOf('comment')}
        defaultValue={given.values.comment}
        rows={4}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Checkbox name="isAnonymous" value="1" defaultChecked={given.values.isAnonymous === '1'}>
          <span>
            {t('anonymous')} <span className="text-ink-3 text-sm">{t('anonymousHint')}</span>
          </span>
        </Checkbox>
        <SubmitButton look="primary" busy={forms('busy')}>
          {t('send')}
        </SubmitButton>
      </div>
    </form>
  );
}

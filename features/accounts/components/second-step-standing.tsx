import { InlineNote, Notice } from '@/components/ui/notice';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { SecondStepView } from '../second-step-queries';

const few = 3;

/** Since when it is on, and how many recovery codes are left. */
export async function SecondStepStanding({ view: { since, codesLeft } }: { view: SecondStepView }) {
  const [t, formats] = await Promise.all([getWords('secondStep'), getFormats()]);
  return (
    <div className="grid justify-items-start gap-2">
      <InlineNote icon="circle-check" tone="ok">
        {t('since', { at: formats.dateTime(since) })}
      </InlineNote>
      {codesLeft > few ? (
        <p className="text-ink-2">{t('codesLeft', { count: codesLeft })}</p>
      ) : (
        <Notice kind="warn">
          {t('codesLeft', { count: codesLeft })} {t('codesLow')}
        </Notice>
      )}
    </div>
  );
}

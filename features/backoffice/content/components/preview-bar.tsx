import { buttonClass } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { TextField } from '@/components/ui/text-input';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { localOf } from '../shop-moment';

/** Says that this is not the home page of now, and leads to that of another moment. */
export async function PreviewBar({ at }: { at: Date }) {
  const [t, formats] = await Promise.all([getWords('contents'), getFormats()]);
  return (
    <section
      aria-label={t('preview')}
      className="sticky bottom-0 z-30 border-line border-t bg-warn-soft text-warn-text"
    >
      <div className="wrap flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2">
        <p className="font-semibold">{t('previewOf', { time: formats.dateTime(at) })}</p>
        <PreviewForm at={at} />
        <Link
          href="/admin/content"
          className="inline-flex min-h-tap items-center underline underline-offset-3"
        >
          {t('backToContent')}
        </Link>
      </div>
    </section>
  );
}

/** Asks for a moment; a plain form. */
export async function PreviewForm({ at }: { at: Date }) {
  const t = await getWords('contents');
  return (
    <form action="/admin/content/preview" className="flex flex-wrap items-end gap-2">
      <TextField
        id="preview-at"
        type="datetime-local"
        name="at"
        label={t('at')}
        defaultValue={localOf(at)}
        className="text-ink"
      />
      <button type="submit" className={buttonClass({ look: 'line' })}>
        {t('showPreview')}
      </button>
    </form>
  );
}

import { Link } from '@/components/ui/link';
import { Price } from '@/components/ui/price';
import { getFormats } from '@/i18n/formats';
import type { Locale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import type { ContentView } from '../content-queries';
import { StateTag } from './state-tag';

/** One content in the list of its slot: what it says, where it leads, whether it is on. */
export async function ContentRow({ content, locale }: { content: ContentView; locale: Locale }) {
  const [t, formats] = await Promise.all([getWords('contents'), getFormats()]);
  const { id, title, titleEn, link, sku, skuId, startsAt, endsAt, state } = content;
  return (
    <div className="py-2">
      <p className="flex flex-wrap items-center gap-x-3">
        <Link
          href={`/admin/content/edit/${id}`}
          className="link inline-flex min-h-tap items-center font-semibold"
        >
          {(locale === 'en' && titleEn) || title}
        </Link>
        <StateTag state={state} />
      </p>
      <p className="flex flex-wrap items-baseline gap-x-3 break-all text-ink-3 text-sm">
        {sku && (
          <>
            <span>{sku.name}</span>
            <Price fen={sku.priceFen} size="inherit" tone="ink" />
          </>
        )}
        {skuId !== null && !sku?.isLaunched && (
          <span className="text-warn-text">{t('offShelf', { id: skuId })}</span>
        )}
        {link && <span>{link}</span>}
        {startsAt && <span>{t('from', { time: formats.dateTime(startsAt) })}</span>}
        {endsAt && <span>{t('until', { time: formats.dateTime(endsAt) })}</span>}
      </p>
    </div>
  );
}

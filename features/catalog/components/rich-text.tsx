import { cleanHtml } from '../clean-html';
import './rich-text.css';
import { goodsLocale } from '@/i18n/locales';

/** The only place that shows markup from the database. */
export function RichText({ html }: { html: string }) {
  return (
    <div
      lang={goodsLocale}
      className="rich-text"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: written anew by cleanHtml, element by element
      dangerouslySetInnerHTML={{ __html: cleanHtml(html) }}
    />
  );
}

import { cleanHtml } from '../clean-html';
import './rich-text.css';

/** The only place that shows markup from the database. */
export function RichText({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written anew by cleanHtml, element by element
  return <div lang="zh-CN" className="rich-text" dangerouslySetInnerHTML={{ __html: cleanHtml(html) }} />;
}

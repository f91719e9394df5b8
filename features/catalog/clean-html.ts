import sanitizeHtml from 'sanitize-html';

const kept =
  'p h3 h4 ul ol li dl dt dd table thead tbody tr th td b strong i em small br hr figure figcaption img blockquote span div'.split(
    ' ',
  );
/** Dropped with everything inside. */
const silent =
  'script style template iframe svg math title textarea noscript object xmp noembed noframes option'.split(
    ' ',
  );
const ownPicture = /^\/(goods|art)\/[\w-]+(\/[\w-]+)*\.\w+$|^\/pictures\/[\da-f]{64}\.webp$/;

/** Whether a path is that of a picture which came with the shop or was uploaded by staff. */
export const isOwnPicture = (path: string): boolean => path.length <= 200 && ownPicture.test(path);

/**
 * Rich text made inert: only harmless elements remain, without attributes but those of our own pictures. What comes
 * out is written anew, so nothing of the input can slip through by its spelling. Used on save and again on show.
 */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html, rules);
}

const rules: sanitizeHtml.IOptions = {
  allowedTags: kept,
  allowedAttributes: { img: ['src', 'alt', 'loading'] },
  nonTextTags: silent,
  transformTags: {
    img: (tagName, { src = '', alt = '' }) => ({
      tagName,
      attribs: isOwnPicture(src) ? { src, alt, loading: 'lazy' } : {},
    }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && attribs.src === undefined,
  disallowedTagsMode: 'discard',
};

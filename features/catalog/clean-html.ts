const kept = new Set(
  'p h3 h4 ul ol li dl dt dd table thead tbody tr th td b strong i em small br hr figure figcaption img blockquote span div'.split(
    ' ',
  ),
);
const empty = new Set(['br', 'hr', 'img']);
/** Dropped with everything inside. */
const silent =
  /<(script|style|template|iframe|svg|math|title|textarea|noscript|object)\b[\s\S]*?(<\/\1\s*>|$)/gi;
const token = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gi;
const ownPicture = /^\/(goods|art)\/[\w-]+(\/[\w-]+)*\.\w+$/;

/**
 * Rich text made inert: only harmless elements remain, without attributes but those of our own pictures. What comes
 * out is written anew, so nothing of the input can slip through by its spelling. Used on save and again on show.
 */
export function cleanHtml(html: string): string {
  const open: string[] = [];
  let clean = '';
  for (const [text, slash, tag, attributes] of html.replace(silent, '').matchAll(token)) {
    const name = tag?.toLowerCase();
    if (name === undefined) clean += text.startsWith('<!--') ? '' : escaped(text);
    else if (!kept.has(name)) continue;
    else if (slash) clean += close(name, open);
    else if (empty.has(name)) clean += name === 'img' ? picture(attributes ?? '') : `<${name}>`;
    else {
      open.push(name);
      clean += `<${name}>`;
    }
  }
  return (
    clean +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}

function close(name: string, open: string[]): string {
  const at = open.lastIndexOf(name);
  return at < 0
    ? ''
    : open
        .splice(at)
        .reverse()
        .map((inner) => `</${inner}>`)
        .join('');
}

function picture(attributes: string): string {
  const read = (name: string) =>
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*"([^"]*)"`, 'i').exec(attributes)?.[1] ?? '';
  const src = read('src');
  return ownPicture.test(src) ? `<img src="${src}" alt="${escaped(read('alt'))}" loading="lazy">` : '';
}

const escaped = (text: string) =>
  text
    .replaceAll(/&(?!(?:[a-z][a-z0-9]*|#\d+|#x[\da-f]+);)/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

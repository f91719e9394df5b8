import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/translator';

/** A page whole in itself: it is shown without a network, long after it was fetched. Its link leads to where the visitor meant to go. */
export function offlinePage(locale: Locale): string {
  const [t, errors, shell] = [wordsIn(locale, 'found'), wordsIn(locale, 'errors'), wordsIn(locale, 'shell')];
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<title>${t('offlineTitle')} · ${shell('shop')}</title>
<style>${style}</style>
</head>
<body>
<main>
${mark}
<h1>${t('offlineTitle')}</h1>
<p>${t('offlineWhy')}</p>
<p>${t('offlineKept')}</p>
<a href="">${errors('retry')}</a>
</main>
</body>
</html>
`;
}

const mark = `<svg viewBox="0 0 44 44" width="64" height="64" fill="none" stroke="#fff" stroke-linecap="round" aria-hidden="true"><rect width="44" height="44" rx="12" fill="var(--brand)" stroke="none"/><path d="M11 32V19.5a5.5 5.5 0 0 1 11 0V32M22 32V19.5a5.5 5.5 0 0 1 11 0V32" stroke-width="4.2"/><path d="M17.5 10.5 22 14l4.5-3.5" stroke-width="3" stroke-linejoin="round" opacity=".9"/></svg>`;

/** The colours of app/tokens.css. */
const style = `
:root { color-scheme: light dark; --canvas: #f5f5f3; --surface: #fff; --ink: #1b1b1d; --ink-2: #525257; --brand: #d8141c; }
@media (prefers-color-scheme: dark) {
  :root { --canvas: #0f0f11; --surface: #19191c; --ink: #f4f4f2; --ink-2: #bcbcc1; --brand: #dc2a2e; }
}
* { box-sizing: border-box; margin: 0; }
body { min-height: 100dvh; display: grid; place-items: center; padding: 16px; background: var(--canvas); color: var(--ink-2);
  font: 400 16px/1.6 -apple-system, BlinkMacSystemFont, "PingFang SC", "HarmonyOS Sans SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
main { width: 100%; max-width: 480px; padding: 40px 24px; border-radius: 16px; background: var(--surface); text-align: center; text-wrap: balance; }
p + p { margin-top: 4px; }
h1 { margin: 20px 0 8px; color: var(--ink); font-size: 22px; line-height: 1.35; }
a { display: inline-block; min-width: 160px; margin-top: 24px; padding: 12px 24px; border-radius: 8px; background: var(--brand);
  color: #fff; font-weight: 600; line-height: 24px; text-decoration: none; }
a:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
`;

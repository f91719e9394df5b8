import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/translator.ts';

export type MailText = {
  subject: string;
  username: string;
  before: string[];
  facts?: [name: string, value: string][];
  button: { label: string; href: string };
  after: string[];
};

/** One text as a mail's two bodies, plain and HTML. It loads nothing from anywhere and stands in light and dark. */
export function layOutMail(locale: Locale, text: MailText): { subject: string; body: string; html: string } {
  const t = wordsIn(locale, 'mails');
  const words = {
    shop: t('shop'),
    hello: t('hello', { username: text.username }),
    link: t('link'),
    foot: t('foot'),
  };
  return { subject: text.subject, body: plain(text, words), html: html(locale, text, words) };
}

type Frame = { shop: string; hello: string; link: string; foot: string };

function plain({ before, facts = [], button, after }: MailText, { shop, hello, foot }: Frame): string {
  const table = facts.map(([name, value]) => `${name}  ${value}`).join('\n');
  const parts = [
    hello,
    ...before,
    table,
    `${button.label}\n${button.href}`,
    ...after,
    `-- \n${shop}\n${foot}`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

const safe = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function html(
  locale: Locale,
  { subject, before, facts = [], button, after }: MailText,
  frame: Frame,
): string {
  const { shop, hello, link, foot } = frame;
  const href = safe(button.href);
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${safe(subject)}</title>
<style>${darkStyles}</style>
</head>
<body class="canvas" style="margin:0;padding:0;background:#f5f5f3">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="canvas" style="background:#f5f5f3"><tr><td align="center" style="padding:32px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="card" style="max-width:520px;background:#ffffff;border-radius:12px;${font}">
<tr><td style="padding:28px 28px 0"><span class="brand" style="color:#cf1219;font-size:20px;font-weight:700">${safe(shop)}</span></td></tr>
<tr><td class="ink" style="padding:20px 28px 28px;color:#1b1b1d;font-size:15px;line-height:1.7">
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.4">${safe(subject)}</h1>
${[hello, ...before].map(paragraph).join('\n')}
${facts.length > 0 ? factTable(facts) : ''}
<table role="presentation" cellpadding="0" cellspacing="0" style="margin:24px 0"><tr><td style="border-radius:8px;background:#d8141c"><a href="${href}" style="display:inline-block;padding:12px 28px;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none">${safe(button.label)}</a></td></tr></table>
${after.map(paragraph).join('\n')}
<p class="quiet" style="margin:20px 0 0;color:#67676c;font-size:13px">${safe(link)}<br><a href="${href}" class="quiet" style="color:#67676c;word-break:break-all">${href}</a></p>
</td></tr>
</table>
<p class="quiet" style="max-width:520px;margin:16px auto 0;color:#67676c;font-size:12px;line-height:1.6;${font}">${safe(foot)}</p>
</td></tr></table>
</body>
</html>
`;
}

const font = "font-family:-apple-system,'PingFang SC','Noto Sans SC','Microsoft YaHei',Arial,sans-serif";

const darkStyles =
  '@media (prefers-color-scheme:dark){.canvas{background:#0f0f11!important}.card,.fill{background:#19191c!important}.fill{background:#232327!important}.ink{color:#f4f4f2!important}.quiet{color:#98989f!important}.brand{color:#ff726b!important}}';

const paragraph = (text: string) => `<p style="margin:0 0 12px">${safe(text)}</p>`;

function factTable(facts: [name: string, value: string][]): string {
  const rows = facts.map(
    ([name, value]) =>
      `<tr><td class="quiet" style="padding:4px 16px 4px 0;color:#67676c;white-space:nowrap;vertical-align:top">${safe(name)}</td><td style="padding:4px 0;word-break:break-word">${safe(value)}</td></tr>`,
  );
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="fill" style="margin:16px 0;background:#f4f4f1;border-radius:8px"><tr><td style="padding:12px 16px"><table role="presentation" cellpadding="0" cellspacing="0" class="ink" style="color:#1b1b1d;font-size:14px;line-height:1.6">${rows.join('')}</table></td></tr></table>`;
}

/** An amount in fen (1/100 yuan), a whole number. */
export type Fen = number;

/** `¥1,234.50` in parts, so that the page can print the cents smaller. */
export function fenParts(fen: Fen): { sign: string; yuan: string; cents: string } {
  const absolute = Math.abs(fen);
  return {
    sign: fen < 0 ? '-' : '',
    yuan: Math.floor(absolute / 100).toLocaleString('en-US'),
    cents: String(absolute % 100).padStart(2, '0'),
  };
}

export function formatFen(fen: Fen): string {
  const { sign, yuan, cents } = fenParts(fen);
  return `${sign}¥${yuan}.${cents}`;
}

/** `1234.50`, as other programs read it. */
export function decimalYuan(fen: Fen): string {
  const { sign, yuan, cents } = fenParts(fen);
  return `${sign}${yuan.replaceAll(',', '')}.${cents}`;
}

/** What `1234.50` means; undefined for whatever is not plainly an amount of at most two decimals. */
export function fenOf(decimal: string): Fen | undefined {
  const [, yuan, cents = ''] = /^(0|[1-9]\d{0,9})(?:\.(\d{1,2}))?$/.exec(decimal) ?? [];
  return yuan === undefined ? undefined : Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
}

/** Figures as people type them, `￥１,000`, as the rest of the shop reads them: `1000`. */
export const plainFigures = (text: string): string => text.normalize('NFKC').replaceAll(/[,¥\s]/g, '');

const inside = [
  /node_modules/,
  /\bat .+\.[cm]?[jt]sx?:\d+:\d+/,
  /\.ts:\d+:\d+/,
  /\bER_[A-Z]{2}[A-Z_]{2,}/,
  /\b(select|SELECT) [`"\w., *]+ (from|FROM) [`"]/,
  /(insert into|INSERT INTO|update|UPDATE) `/,
  /ECONNREFUSED|SQLSTATE|WRONGTYPE|ReplyError/,
];

/** The words of an answer that tell how the shop is made; undefined where there are none. */
export const leakIn = (body: string): string | undefined =>
  inside.map((pattern) => pattern.exec(body)?.[0]).find(Boolean);

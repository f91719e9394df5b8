const inside =
  /node_modules|\bat .+\.[cm]?[jt]sx?:\d+:\d+|ER_[A-Z_]{4,}|\bselect [`"\w., *]+ from [`"]|insert into `|update `|ECONNREFUSED|SQLSTATE|WRONGTYPE|ReplyError|\.ts:\d+:\d+/i;

/** The words of an answer that tell how the shop is made; undefined where there are none. */
export const leakIn = (body: string): string | undefined => inside.exec(body)?.[0];

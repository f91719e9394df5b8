/**
 * Whether a multipart body is complete and has its outer shape: Next answers 500 to one that has not. What
 * the parts say is for the shop to judge.
 */
export function isWholeForm(body: Buffer, boundary = ''): boolean {
  if (!/^[\w'-]{27,70}$/.test(boundary)) return false; // the only ones that Node's own reader accepts
  const line = Buffer.from(`\r\n--${boundary}`);
  if (!body.subarray(0, line.length - 2).equals(line.subarray(2))) return false;
  for (let at = line.length - 2; ; ) {
    if (textAt(body, at, 2) === '--') return true;
    const end = body.indexOf('\r\n\r\n', at);
    if (textAt(body, at, 2) !== '\r\n' || end < 0 || !hasName(body.toString('latin1', at, end))) return false;
    const next = body.indexOf(line, end + 2);
    if (next < 0) return false;
    at = next + line.length;
  }
}

/** Next's reader also breaks off at a control character. */
function hasName(head: string): boolean {
  return (
    head.length < 2_048 &&
    !/[^\P{Cc}\t\r\n\x80-\x9f]/u.test(head) &&
    /\r\ncontent-disposition: *form-data; *name="[^"\r\n]*"(; *filename="[^"\r\n]*")? *(\r\n|$)/i.test(head)
  );
}

function textAt(body: Buffer, at: number, length: number): string {
  return body.toString('latin1', at, at + length);
}

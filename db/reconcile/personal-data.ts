const shapes = {
  mobile: /(?<![0-9A-Za-z])(?:\+?86)?1[3-9]\d{9}(?![0-9A-Za-z])/g,
  email: /[^\s@:;,"'{}[\]]+@[^\s@:;,"'{}[\]]+\.[A-Za-z]{2,}/g,
  password: /\$argon2\w*\$\S+|\$2[aby]\$\d\d\$\S+|"pass(?:word|wd)[^"]*"\s*:\s*"[^"]*"?|^pass(?:word|wd)$/gi,
};

type Kind = keyof typeof shapes;

/** What of a person the text seems to hold, in plain words or in base64. */
export function personalDataIn(text: string): Kind | undefined {
  const readings = [text, ...inBase64(text).map(({ decoded }) => decoded)];
  const kinds = Object.keys(shapes) as Kind[];
  return kinds.find((kind) => readings.some((reading) => reading.search(shapes[kind]) >= 0));
}

const longestShown = 80;

/** The text without what looks like a person's, fit for a log. */
export function masked(text: string): string {
  const hidden = inBase64(text).reduce((rest, { token, decoded }) => {
    return personalDataIn(decoded) ? rest.replaceAll(token, '***') : rest;
  }, text);
  return Object.values(shapes)
    .reduce((rest, shape) => rest.replace(shape, '***'), hidden)
    .slice(0, longestShown);
}

/** Parts that are base64 of printable ASCII; a random token practically never is. */
function inBase64(text: string): { token: string; decoded: string }[] {
  const tokens = text.match(/[\w+/-]{14,}/g) ?? [];
  return tokens
    .map((token) => ({ token, decoded: Buffer.from(token, 'base64url').toString('latin1') }))
    .filter(({ decoded }) => /^[\x20-\x7e]+$/.test(decoded));
}

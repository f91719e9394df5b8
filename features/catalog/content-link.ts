/** A path of this site, or https elsewhere: nothing else that stands in the database, or is typed, becomes a link. */
export function isContentLink(text: string): boolean {
  if (/[^\S ]|[\\\p{Cc}]/u.test(text)) return false;
  if (text.startsWith('/')) return !text.startsWith('//');
  if (!text.startsWith('https://')) return false;
  const url = URL.parse(text);
  return url !== null && url.username === '' && url.password === '';
}

/** The address as a path of this site, or `/`: whatever leads elsewhere, in any spelling, does not. */
export function pathWithin(address: string | undefined): string {
  if (!address?.startsWith('/') || /[\\\p{Cc}]/u.test(address)) return '/';
  const here = 'http://here.invalid';
  try {
    const url = new URL(address, here);
    return url.origin === here && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/';
  } catch {
    return '/';
  }
}

/** Where a plain click on a link leads; many links are cheaper watched from around them than each by itself. */
export function destination(event: MouseEvent): { link: HTMLAnchorElement; href: string } | undefined {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  return isPlain && !event.defaultPrevented && link && href ? { link, href } : undefined;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Whether a host name, as a URL spells it, means this machine. */
export function isLoopbackName(hostname: string): boolean {
  return LOOPBACK.includes(hostname);
}

/**
 * Whether an Origin header speaks of this site. A site on this machine answers to each name of the
 * machine, so that a demo works under 127.0.0.1 as under localhost.
 */
export function isSameOrigin(claimed: string | null | undefined, site: string): boolean {
  if (claimed === site) return true;
  const [here, there] = [new URL(site), parse(claimed)];
  if (!there || there.origin !== claimed) return false;
  const isOtherName = isLoopbackName(here.hostname) && isLoopbackName(there.hostname);
  return isOtherName && there.protocol === here.protocol && there.port === here.port;
}

/** Whether a request may change state: browsers name the page that it comes from, and that must be ours. */
export function mayChangeState(request: { method: string; origin: string | null }, site: string): boolean {
  return SAFE_METHODS.includes(request.method) || isSameOrigin(request.origin, site);
}

function parse(address: string | null | undefined): URL | undefined {
  return address && URL.canParse(address) ? new URL(address) : undefined;
}

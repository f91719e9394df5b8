type Page = {
  nonce: string;
  /** Where our forms may lead besides our own pages, redirects included. */
  formTargets: readonly string[];
  isHttps: boolean;
  isDevelopment: boolean;
};

/** The policy of one answer: scripts run by its nonce alone. */
export function contentSecurityPolicy({ nonce, formTargets, isHttps, isDevelopment }: Page): string {
  const directives: [name: string, ...sources: string[]][] = [
    ['default-src', "'self'"],
    // React explains errors with eval while developing, and the dev server speaks over a WebSocket.
    ['script-src', `'nonce-${nonce}'`, "'strict-dynamic'", ...(isDevelopment ? ["'unsafe-eval'"] : [])],
    ['connect-src', "'self'", ...(isDevelopment ? ['ws:'] : [])],
    ['style-src', "'self'", "'unsafe-inline'"],
    ['img-src', "'self'", 'data:', 'blob:'],
    ['worker-src', "'self'"],
    ['form-action', "'self'", ...formTargets],
    ['frame-src', "'none'"],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['frame-ancestors', "'none'"],
  ];
  if (isHttps) directives.push(['upgrade-insecure-requests']);
  return directives.map((directive) => directive.join(' ')).join('; ');
}

const SITES = ['alipay.com', 'alipaydev.com', 'qq.com'];

/**
 * The source for a gateway in form-action. The big ones pass the visitor on between their own hosts, and
 * browsers check each of these steps, so all hosts of such a site are let through.
 */
export function formTarget(gateway: string): string {
  const { origin, protocol, hostname } = new URL(gateway);
  const site = SITES.find((name) => protocol === 'https:' && hostname.endsWith(`.${name}`));
  return site ? `https://*.${site}` : origin;
}

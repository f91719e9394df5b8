/** `138****8000`, for lists and for pages that others may glance at. */
export const maskMobile = (mobile: string) => mobile.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2');

/** `203.0.*.*` or `2001:db8:*`: enough to tell one's own network by. */
export const maskNetwork = (network: string) =>
  network.includes(':')
    ? `${network.split(':').slice(0, 2).join(':')}:*`
    : network.replace(/^(\d+\.\d+)\.\d+\.\d+$/, '$1.*.*');

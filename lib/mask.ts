/** `138****8000`, for lists and for pages that others may glance at. */
export const maskMobile = (mobile: string) => mobile.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2');

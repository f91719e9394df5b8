/** How much a shopper may write, in characters; the browser asks too. */
export const commentLimits = { least: 5, most: 500 };
export const reasonLimits = { least: 5, most: 200 };
export const invoiceLimits = { title: 100 };

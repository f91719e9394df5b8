/** Blanks what makes a demo and points at its simulators: a shop of its own needs none of it, and refuses some. */
export const noDemo = { SHOP_DEMO: '', QQ_GATEWAY: '', ALIPAY_GATEWAY: '' };

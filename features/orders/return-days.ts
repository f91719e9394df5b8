/** How long after receiving them goods can be sent back, in days: for no reason, and at all. */
export const returnDays = { free: 7, all: 15 };

/** So long after receiving them goods can be sent back. */
export const returnDays = 15;

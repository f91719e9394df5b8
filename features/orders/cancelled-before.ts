/** The end of the address that a cancelled order is left with when it was cancelled already. */
export const cancelledBefore = 'cancelled-before';

// The ends of the address that an order is left with when a step found it further on than was thought.

export const cancelledBefore = 'cancelled-before';
export const paidAlready = 'paid-already';

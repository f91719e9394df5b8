/** How a one-time secret names the user that it is for. */
export const userSubject = (userId: number) => `user:${userId}`;

export const userIdOf = (subject: string) => Number(subject.slice('user:'.length));

/** The answer of the work, or what `late` makes when there is none in time. The work itself goes on. */
export async function within<Answer>(
  limitMs: number,
  work: Promise<Answer>,
  late: () => Error,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), limitMs);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

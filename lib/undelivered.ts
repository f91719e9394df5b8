/** A message did not leave. `reason` is a code: what servers say may quote whom or what it was about. */
export class Undelivered extends Error {
  override readonly name = 'Undelivered';

  constructor(
    readonly reason: string,
    /** Another try cannot succeed either. */
    readonly isFinal = false,
  ) {
    super(reason);
  }
}

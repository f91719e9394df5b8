const FRAMES = 12;
const CAUSES = 4;

/**
 * What a log may keep of an error: kind, codes and where it happened. The words of database and parser
 * errors quote what people typed, so they stay out.
 */
export function describeError(error: unknown, causes = CAUSES): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, errno, digest } = error as { code?: unknown; errno?: unknown; digest?: unknown };
  return {
    type: error.name === 'Error' ? error.constructor.name : error.name,
    ...(isShort(code) && { code }),
    ...(isShort(errno) && { errno }),
    ...(isShort(digest) && { digest }),
    ...(!quotesInput(error) && { message: error.message.slice(0, 500) }),
    stack: frames(error.stack),
    ...(error.cause !== undefined && causes > 0 && { cause: describeError(error.cause, causes - 1) }),
  };
}

const QUOTING = ['sql', 'sqlMessage', 'query', 'params'];

function quotesInput(error: Error): boolean {
  return error instanceof SyntaxError || QUOTING.some((key) => key in error);
}

/** The lines of the stack without its head, which repeats the message. */
function frames(stack = ''): string {
  const lines = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return lines.slice(0, FRAMES).join('\n');
}

function isShort(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value.length < 100);
}

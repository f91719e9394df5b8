/** What a database error means. drizzle wraps the driver's error, so causes are looked through. */
const codes = {
  duplicate: ['ER_DUP_ENTRY'],
  contention: ['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD', 'ER_RECORD_CHANGED'],
  lostConnection: [
    'PROTOCOL_CONNECTION_LOST',
    'ECONNRESET',
    'EPIPE',
    'ER_SERVER_SHUTDOWN',
    'ER_CONNECTION_KILLED',
    'ER_UNKNOWN_COM_ERROR', // a node of a cluster that stands alone does nothing that it is asked
  ],
};

/** 1020 has no name of its own in the driver: the row was changed since the snapshot was taken. */
const rowChanged = 1020;

export const isDeadlock = (error: unknown) => has(error, ['ER_LOCK_DEADLOCK']);
export const isContention = (error: unknown) => has(error, codes.contention) || errnoOf(error) === rowChanged;
export const isLostConnection = (error: unknown) => has(error, codes.lostConnection);

/** Whether a UNIQUE index refused the row; with a name, whether it was that index. */
export function isDuplicate(error: unknown, index?: string): boolean {
  const cause = driverError(error);
  if (!cause || !codes.duplicate.includes(String(cause.code))) return false;
  return index === undefined || cause.message.includes(`'${index}'`) || cause.message.includes(`.${index}'`);
}

type DriverError = Error & { code?: string; errno?: number };

function driverError(error: unknown): DriverError | undefined {
  for (let link = error; link instanceof Error; link = link.cause) {
    if ('code' in link || 'errno' in link) return link as DriverError;
  }
  return undefined;
}

const has = (error: unknown, names: string[]) => names.includes(String(driverError(error)?.code));
const errnoOf = (error: unknown) => driverError(error)?.errno;

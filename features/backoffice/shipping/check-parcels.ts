import { shipForm } from '../backoffice-schema.ts';
import type { ListedParcel } from './read-parcels.ts';

/** What is wrong with a row whatever the order is like. */
export type ParcelProblem = 'number' | 'rounded' | 'carrier' | 'tracking' | 'twice';

export type CheckedParcel = ListedParcel & { problem: ParcelProblem | null };

/** Tidies every row and says what is wrong with it. Of two rows for one order neither is meant more than the other. */
export function checkParcels(parcels: readonly ListedParcel[]): CheckedParcel[] {
  const checked = parcels.map(check);
  const times = new Map<string, number>();
  for (const { number } of checked) times.set(number, (times.get(number) ?? 0) + 1);
  return checked.map((row) =>
    row.problem === null && (times.get(row.number) ?? 0) > 1 ? { ...row, problem: 'twice' } : row,
  );
}

const fields = { number: 'number', carrier: 'carrier', trackingNumber: 'tracking' } as const;

function check(parcel: ListedParcel): CheckedParcel {
  const read = shipForm.safeParse(parcel);
  if (read.success) return { line: parcel.line, ...read.data, problem: null };
  // as Excel writes a number of which it has forgotten the last digits
  if (/^\d(\.\d+)?e\+\d+$/i.test(parcel.number)) return { ...parcel, problem: 'rounded' };
  const field = read.error.issues[0]?.path[0];
  return { ...parcel, problem: fields[field as keyof typeof fields] ?? 'number' };
}

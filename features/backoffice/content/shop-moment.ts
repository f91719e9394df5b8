import { wallClock } from '../../../lib/time.ts';

const shape = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d)?$/;

/** What `2026-12-01T09:30` means on the shop's clock, which has no summer time; undefined for what is no such moment. */
export function momentOf(local: string): Date | undefined {
  const [, year] = shape.exec(local) ?? [];
  if (!year || Number(year) < 2000) return undefined;
  const at = new Date(`${local}+08:00`);
  if (Number.isNaN(at.getTime())) return undefined;
  return localOf(at) === local.slice(0, 16) ? at : undefined; // the 31st of June is none
}

/** As a field for a date and a time shows it. */
export const localOf = (at: Date): string => wallClock(at).slice(0, 16).replace(' ', 'T');

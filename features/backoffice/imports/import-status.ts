import type { importStatuses } from '../../../db/schema/index.ts';

export type ImportStatus = (typeof importStatuses)[number];

type Course = {
  /** Whether rows are applied or taken back. */
  direction: 'forward' | 'back';
  /** When nothing is left to do. */
  finally: ImportStatus;
  /** When a row cannot be done: back to where it began. Without one, the row is left as it is, and named. */
  otherwise?: ImportStatus;
};

/** What the job does with an import in each status; nothing in the others. */
const courses = {
  applying: { direction: 'forward', finally: 'done', otherwise: 'taking-back' },
  'taking-back': { direction: 'back', finally: 'failed' },
  undoing: { direction: 'back', finally: 'undone', otherwise: 'redoing' },
  redoing: { direction: 'forward', finally: 'done' },
} satisfies Partial<Record<ImportStatus, Course>>;

export type ActiveStatus = keyof typeof courses;
export type Direction = Course['direction'];

export const isActive = (status: ImportStatus): status is ActiveStatus => Object.hasOwn(courses, status);
export const courseOf = (status: ActiveStatus): Course => courses[status];
export const activeStatuses = Object.keys(courses) as ActiveStatus[];

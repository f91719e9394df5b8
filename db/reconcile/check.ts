/** One question to the database. Every row of its answer is a violation; rows carry ids and figures, nothing personal. */
export type Check = {
  /** What is wrong when a row comes back. */
  name: string;
  /** Its number among the invariants of the shop; null for what has to hold besides them. */
  invariant: number | null;
  sql: string;
  /** The account may lack this privilege; then the check is skipped and the summary says so. */
  needs?: 'PROCESS';
};

export type Finding = {
  check: string;
  invariant: number | null;
  violations: number; // of this check in all; at most a hundred are reported
  row: Record<string, unknown>;
};

export type Report = (finding: Finding) => void;

export type Result = {
  checks: number;
  violations: number;
  skipped: { check: string; reason: string }[];
};

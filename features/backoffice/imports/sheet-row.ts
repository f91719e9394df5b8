/** The texts of a row of a sheet; `line` counts from 1, as a spreadsheet shows it. */
export type SheetRow = { line: number; texts: string[] };

import type { SearchEntry } from './use-suggestions';

export type SearchHelp = {
  /** Where a search leads. */
  action: string;
  /** Where suggestions come from. */
  suggestions: string;
  hot: SearchEntry[];
  words: {
    list: string;
    /** With # for how many. */
    count: string;
    recent: string;
    clear: string;
    forget: string;
    hot: string;
    /** What a kind of suggestion is called; goods need no word. */
    kinds: Record<string, string>;
  };
};

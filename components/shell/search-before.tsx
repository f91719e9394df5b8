import { Icon } from '../ui/icon';
import type { SearchHelp } from './search-help';
import { SearchOption } from './search-option';
import type { SearchEntry } from './use-suggestions';

type Props = {
  id: string;
  active: number;
  recent: readonly SearchEntry[];
  hot: readonly SearchEntry[];
  words: SearchHelp['words'];
  onChoose: (text: string, href: string) => void;
  /** One of them, or all. */
  onForget: (text?: string) => void;
};

/** Nothing is typed yet: what was searched for in this browser, and what others search for. */
export function SearchBefore({ id, active, recent, hot, words, onChoose, onForget }: Props) {
  const option = (entry: SearchEntry, at: number) => ({
    id: `${id}-${at}`,
    isActive: at === active,
    entry,
    onChoose,
  });
  return (
    <>
      {recent.length > 0 && (
        <div className="flex items-center justify-between pr-2 pl-4">
          <h2 className="text-sm">{words.recent}</h2>
          <button
            type="button"
            onClick={() => onForget()}
            className="min-h-9 rounded-control px-2 text-ink-2 text-sm hover:bg-fill coarse:min-h-tap"
          >
            {words.clear}
          </button>
        </div>
      )}
      <div className="relative">
        <div id={id} role="listbox" aria-label={words.list}>
          {recent.length > 0 && (
            <fieldset aria-label={words.recent}>
              {recent.map((entry, i) => (
                <SearchOption
                  key={entry.text}
                  {...option(entry, i)}
                  className="flex h-tap items-center gap-2.5 pr-14 pl-4"
                >
                  <Icon name="history" size="sm" className="text-ink-3" />
                  <span className="min-w-0 truncate">{entry.text}</span>
                </SearchOption>
              ))}
            </fieldset>
          )}
          {hot.length > 0 && (
            <fieldset aria-label={words.hot} className="px-4 pb-2">
              <div aria-hidden="true" className="flex min-h-9 items-center font-semibold text-sm">
                {words.hot}
              </div>
              <div className="flex flex-wrap gap-2">
                {hot.map((entry, i) => (
                  <SearchOption
                    key={entry.href}
                    {...option(entry, recent.length + i)}
                    className="inline-flex min-h-9 items-center rounded-full bg-fill px-3.5 text-sm coarse:min-h-tap"
                  >
                    {entry.text}
                  </SearchOption>
                ))}
              </div>
            </fieldset>
          )}
        </div>
        <ul className="absolute top-0 right-2">
          {recent.map(({ text }) => (
            <li key={text}>
              <button
                type="button"
                aria-label={`${words.forget} ${text}`}
                onClick={() => onForget(text)}
                className="grid size-tap place-items-center rounded-control text-ink-3 hover:text-ink focus-visible:-outline-offset-2"
              >
                <Icon name="x" size="sm" />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

import { Icon } from '../ui/icon';
import { Tag } from '../ui/tag';
import type { SearchHelp } from './search-help';
import { SearchOption } from './search-option';
import type { SearchEntry } from './use-suggestions';

type Props = {
  id: string;
  active: number;
  term: string;
  entries: readonly SearchEntry[];
  words: SearchHelp['words'];
  onChoose: (text: string, href: string) => void;
};

/** What may be meant with what was typed so far. */
export function SearchMatches({ id, active, term, entries, words, onChoose }: Props) {
  const kindOf = ({ kind = '' }: SearchEntry) => words.kinds[kind];
  return (
    <div id={id} role="listbox" aria-label={words.list}>
      {entries.map((entry, i) => (
        <SearchOption
          key={`${entry.kind} ${entry.href}`}
          id={`${id}-${i}`}
          isActive={i === active}
          entry={entry}
          onChoose={onChoose}
          className="flex min-h-tap items-center gap-2.5 px-4 py-1 focus-visible:-outline-offset-2 wide:min-h-10"
        >
          <Icon name={kindOf(entry) ? 'list' : 'package'} size="sm" className="text-ink-3" />
          <Marked text={entry.text} term={term} />
          {kindOf(entry) && <Tag>{kindOf(entry)}</Tag>}
        </SearchOption>
      ))}
    </div>
  );
}

/** What was typed stands back, so that the difference is seen. */
function Marked({ text, term }: { text: string; term: string }) {
  const at = text.toLowerCase().indexOf(term.toLowerCase());
  if (at < 0) return <span className="min-w-0 flex-1 truncate">{text}</span>;
  const end = at + term.length;
  return (
    <span className="min-w-0 flex-1 truncate">
      {text.slice(0, at)}
      <span className="text-brand-text">{text.slice(at, end)}</span>
      {text.slice(end)}
    </span>
  );
}

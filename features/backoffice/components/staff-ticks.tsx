import { Checkbox } from '@/components/ui/checkbox';
import type { Typed } from '@/lib/form-action';

export type TickSection = {
  legend: string;
  hint?: string;
  /** `isFixed`: shown, but whoever looks may not change it. */
  ticks: { name: string; word: string; note?: string; isOn: boolean; isFixed?: boolean }[];
};

/** Boxes under headings. */
export function StaffTicks({ sections, typed }: { sections: TickSection[]; typed: Typed | undefined }) {
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 wide:grid-cols-3">
      {sections.map(({ legend, hint, ticks }) => (
        <fieldset key={legend} className="min-w-0">
          <legend className="font-semibold text-sm">{legend}</legend>
          {hint && <p className="text-ink-3 text-xs">{hint}</p>}
          <ul>
            {ticks.map(({ name, word, note, isOn, isFixed }) => (
              <li key={name}>
                <Checkbox
                  name={name}
                  disabled={isFixed}
                  defaultChecked={typed && !isFixed ? name in typed : isOn}
                >
                  <span className={isFixed ? 'text-ink-3' : ''}>
                    {word}
                    {note && <span className="block text-ink-3 text-xs">{note}</span>}
                  </span>
                </Checkbox>
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
    </div>
  );
}

'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { useWords } from '@/i18n/client-words';
import type { Typed } from '@/lib/form-action';
import type { RegionView } from '../account-queries';

const levels = [
  { name: 'provinceCode', word: 'province', autoComplete: 'address-level1' },
  { name: 'cityCode', word: 'city', autoComplete: 'address-level2' },
  { name: 'districtCode', word: 'district', autoComplete: 'address-level3' },
] as const;

type Props = {
  level?: 0 | 1 | 2;
  options: RegionView[];
  /** The options below, as far as the server knows them. */
  below: RegionView[][];
  values: Typed;
  idOf: (name: string) => string;
  describedBy: string | undefined;
};

type Below = { of: string; parts: RegionView[] | 'loading' | 'lost' };

/** One level of the region, and the next one as soon as this one is chosen and has parts. */
export function RegionSelect({ level = 0, options, below: [first, ...rest], ...shared }: Props) {
  const { name, word, autoComplete } = levels[level];
  const t = useWords('account');
  const forms = useWords('forms');
  const select = useRef<HTMLSelectElement>(null);
  const [below, setBelow] = useState<Below>({ of: shared.values[name] ?? '', parts: first ?? [] });

  async function choose(of: string) {
    setBelow({ of, parts: of && level < 2 ? 'loading' : [] });
    if (!of || level === 2) return;
    const parts = await partsOf(of);
    setBelow((now) => (now.of === of ? { of, parts } : now));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was chosen before the script arrived
  useEffect(() => {
    const chosen = select.current?.value ?? '';
    if (chosen !== below.of || (chosen && !first)) void choose(chosen);
  }, []);

  return (
    <>
      <div className="grid content-start gap-1">
        <label htmlFor={shared.idOf(name)} className="text-ink-3 text-xs">
          {t(word)}
        </label>
        <Select
          ref={select}
          id={shared.idOf(name)}
          name={name}
          required
          aria-invalid={shared.describedBy ? true : undefined}
          aria-describedby={shared.describedBy}
          autoComplete={autoComplete}
          defaultValue={shared.values[name] ?? ''}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{t('choose', { what: t(word) })}</option>
          {options.map(({ code, name: text }) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </Select>
      </div>
      {below.parts === 'lost' && (
        <Button size="sm" onClick={() => choose(below.of)}>
          {t('regionsLost')} · {forms('retry')}
        </Button>
      )}
      {level < 2 && Array.isArray(below.parts) && below.parts.length > 0 && (
        <RegionSelect
          key={below.of}
          level={level === 0 ? 1 : 2}
          options={below.parts}
          below={below.parts === first ? rest : []}
          {...shared}
        />
      )}
    </>
  );
}

async function partsOf(code: string): Promise<RegionView[] | 'lost'> {
  try {
    const answer = await fetch(`/api/regions/${code}`);
    return answer.ok ? await answer.json() : 'lost';
  } catch {
    return 'lost';
  }
}

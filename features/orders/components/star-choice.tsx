'use client';

import { FieldError } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/i18n/client-words';

type Props = { id: string; chosen: string | undefined; error: string | undefined };

const scores = ['one', 'two', 'three', 'four', 'five'] as const;

/** Five radios that look like stars: those up to the chosen one are filled, by the style sheet alone. */
export function StarChoice({ id, chosen, error }: Props) {
  const t = useWords('reviewing');
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={error && `${id}-error`}
      className="group/stars min-w-0 outline-none"
    >
      <legend className="mb-1 font-semibold text-sm">{t('score')}</legend>
      <div className="-ml-2.5 flex flex-wrap items-center">
        {scores.map((word, i) => (
          <label
            key={word}
            className="grid size-tap cursor-pointer place-items-center rounded-control text-control has-focus-visible:outline-2 has-focus-visible:outline-ink has-checked:text-star [&:has(:checked)_svg]:fill-current [&:has(~label_:checked)]:text-star [&:has(~label_:checked)_svg]:fill-current"
          >
            <input
              type="radio"
              name="score"
              value={i + 1}
              required
              defaultChecked={chosen === String(i + 1)}
              aria-invalid={error ? true : undefined}
              className="sr-only"
            />
            <Icon name="star" size="xl" />
            <span className="sr-only">{t('starsOf', { score: i + 1, word: t(`scores.${word}`) })}</span>
          </label>
        ))}
        <span aria-hidden="true" className="ml-2 text-ink-2 text-sm">
          <span className="hidden group-has-[[value='1']:checked]/stars:inline">{t('scores.one')}</span>
          <span className="hidden group-has-[[value='2']:checked]/stars:inline">{t('scores.two')}</span>
          <span className="hidden group-has-[[value='3']:checked]/stars:inline">{t('scores.three')}</span>
          <span className="hidden group-has-[[value='4']:checked]/stars:inline">{t('scores.four')}</span>
          <span className="hidden group-has-[[value='5']:checked]/stars:inline">{t('scores.five')}</span>
        </span>
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
